package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import id.prima.ingest.sample.SampleUnit.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code survei}: each unit's answers in the layout that it uses. Rows go straight to
 * disk, so the size of a sample costs no memory.
 */
final class SurveyFolder {

  /**
   * What was written beside the good rows.
   *
   * @param wrong rows that are wrong on purpose
   * @param copy the file that is a copy of another one
   * @param copiedRows its rows
   */
  record Written(List<WrongRow> wrong, Optional<String> copy, long copiedRows) {}

  /** In what the last quarters of a messy sample come, the last one first. */
  private static final List<OtherFormat> LAST_FORMATS =
      List.of(OtherFormat.WORKBOOK, OtherFormat.ARCHIVE, OtherFormat.UNICODE);

  private final SampleOrder order;
  private final List<Period> periods;
  private final List<SampleUnit> units;
  private final Sizes sizes;
  private final LandingFolder landing;
  private final Progress progress;

  SurveyFolder(
      SampleOrder order,
      List<Period> periods,
      List<SampleUnit> units,
      Sizes sizes,
      LandingFolder landing,
      Progress progress) {
    this.order = order;
    this.periods = periods;
    this.units = units;
    this.sizes = sizes;
    this.landing = landing;
    this.progress = progress;
  }

  /** Every file that {@link #write} will write; none without a row. */
  List<String> files() {
    List<String> files = new ArrayList<>();
    for (int u : googleForms()) {
      files.add(googleForm(u));
    }
    copied().ifPresent(u -> files.add(copyOf(u)));
    for (int q = 0; q < periods.size(); q++) {
      for (int u : semicolons(q)) {
        files.add(semicolon(q, u));
      }
      if (canonicalRows(q) > 0) {
        files.add(canonical(q));
      }
    }
    if (hasMess()) {
      files.add(Mess.LATE_FILE);
    }
    return files;
  }

  Written write() throws IOException {
    writeGoogleForms();
    List<WrongRow> wrong = List.of();
    if (hasMess()) {
      try (Mess mess = new Mess(landing.resolve(Mess.LATE_FILE), order.seed())) {
        writeQuarters(Optional.of(mess));
        wrong = mess.wrong();
      }
    } else {
      writeQuarters(Optional.empty());
    }
    Optional<Integer> copied = copied();
    if (copied.isPresent()) {
      int u = copied.get();
      Files.copy(landing.resolve(googleForm(u)), landing.resolve(copyOf(u)));
    }
    return new Written(wrong, copied.map(this::copyOf), copied.map(sizes::rowsOf).orElse(0L));
  }

  private void writeGoogleForms() throws IOException {
    for (int u : googleForms()) {
      try (SurveyFile file =
          new GoogleFormFile(landing.resolve(googleForm(u)), order.seed(), order.messy())) {
        for (int q = 0; q < periods.size(); q++) {
          write(file, q, u, Optional.empty());
        }
      }
      done(googleForm(u), sizes.rowsOf(u));
    }
  }

  private void writeQuarters(Optional<Mess> mess) throws IOException {
    for (int q = 0; q < periods.size(); q++) {
      for (int u : semicolons(q)) {
        writeSemicolon(q, u);
        done(semicolon(q, u), sizes.rows(q, u));
      }
      if (canonicalRows(q) > 0) {
        writeCanonical(q, mess);
        done(canonical(q), canonicalRows(q));
      }
    }
  }

  private void writeSemicolon(int q, int u) throws IOException {
    Path asked = landing.resolve(semicolon(q, u));
    Optional<OtherFormat> other = otherFormat(q);
    Path csv = other.isEmpty() ? asked : asked.resolveSibling("survei.sementara");
    try (SurveyFile file = new SemicolonFile(csv)) {
      write(file, q, u, Optional.empty());
    }
    if (other.isPresent()) {
      other.get().write(csv, asked);
      Files.delete(csv);
    }
  }

  /** Of a messy sample the last quarters come in other formats, each in its own. */
  private Optional<OtherFormat> otherFormat(int q) {
    int before = periods.size() - 1 - q;
    return order.messy() && before < LAST_FORMATS.size()
        ? Optional.of(LAST_FORMATS.get(before))
        : Optional.empty();
  }

  private void writeCanonical(int q, Optional<Mess> mess) throws IOException {
    try (CanonicalFile file = new CanonicalFile(landing.resolve(canonical(q)))) {
      mess.ifPresent(m -> m.begin(canonical(q), file, canonicalRows(q)));
      for (int u = 0; u < units.size(); u++) {
        if (isCanonical(u)) {
          write(file, q, u, mess);
        }
      }
      mess.ifPresent(m -> m.end(periods.get(q)));
    }
  }

  private void write(SurveyFile file, int q, int u, Optional<Mess> mess) {
    new Respondents(order.seed(), units.get(u), periods.get(q), order.until())
        .forEach(
            sizes.rows(q, u),
            response -> {
              file.write(response);
              mess.ifPresent(m -> m.after(response));
              progress.row();
            });
  }

  private void done(String file, long rows) {
    progress.step(file + ": " + Progress.number(rows) + " jawaban");
  }

  private boolean hasMess() {
    for (int q = 0; q < periods.size(); q++) {
      if (order.messy() && canonicalRows(q) > 0) {
        return true;
      }
    }
    return false;
  }

  private long canonicalRows(int q) {
    long rows = 0;
    for (int u = 0; u < units.size(); u++) {
      rows += isCanonical(u) ? sizes.rows(q, u) : 0;
    }
    return rows;
  }

  private boolean isCanonical(int u) {
    Role role = units.get(u).role();
    return role != Role.GOOGLE_FORM && role != Role.SEMICOLON;
  }

  private List<Integer> googleForms() {
    List<Integer> found = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      if (units.get(u).role() == Role.GOOGLE_FORM && sizes.rowsOf(u) > 0) {
        found.add(u);
      }
    }
    return found;
  }

  private List<Integer> semicolons(int q) {
    List<Integer> found = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      if (units.get(u).role() == Role.SEMICOLON && sizes.rows(q, u) > 0) {
        found.add(u);
      }
    }
    return found;
  }

  /** The unit whose form lies there twice: the last one, which is the smaller. */
  private Optional<Integer> copied() {
    List<Integer> forms = googleForms();
    return order.messy() && !forms.isEmpty()
        ? Optional.of(forms.get(forms.size() - 1))
        : Optional.empty();
  }

  private String googleForm(int u) {
    return "survei/" + units.get(u).id() + "/google-form.csv";
  }

  private String copyOf(int u) {
    return "survei/" + units.get(u).id() + "/google-form (1).csv";
  }

  private String semicolon(int q, int u) {
    String ending = otherFormat(q).map(OtherFormat::ending).orElse("csv");
    return "survei/" + units.get(u).id() + "/" + periods.get(q) + "/survei." + ending;
  }

  private String canonical(int q) {
    return "survei/" + periods.get(q) + "/skm.csv";
  }
}
