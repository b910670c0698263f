package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folder {@code pengaduan}: exports of SP4N-LAPOR! for the whole office, one after the other,
 * and the registers of the units that keep one. Every file is made from the true cases anew.
 */
final class ComplaintFolder {

  /** Exports within a quarter: every third quarter, in the middle. */
  private static final int MIDDLE = 44;

  /** The messy sample's old export: a month into the last quarter. */
  private static final int ONE_MONTH = 30;

  /**
   * What was written.
   *
   * @param cases true cases in all files together
   * @param wrong rows that are wrong or odd on purpose
   * @param whole files that are wrong as a whole
   */
  record Written(long cases, List<WrongCase> wrong, List<WrongFile> whole) {}

  /**
   * A file none of whose rows should count.
   *
   * @param file path within the landing folder
   * @param rows its cases
   * @param code code of the reason
   * @param what what it is, in Indonesian
   */
  record WrongFile(String file, long rows, String code, String what) {}

  /**
   * A version of a unit's register.
   *
   * @param unit index of the unit
   * @param last last quarter of receipt
   * @param isLatest whether no later version lies beside it
   */
  private record Register(int unit, Period last, boolean isLatest) {}

  private final SampleOrder order;
  private final List<SampleUnit> units;
  private final Complaints complaints;
  private final LandingFolder landing;
  private final Progress progress;
  private final ComplaintMess mess = new ComplaintMess();

  ComplaintFolder(
      SampleOrder order, List<SampleUnit> units, LandingFolder landing, Progress progress) {
    this.order = order;
    this.units = units;
    this.landing = landing;
    this.progress = progress;
    complaints = new Complaints(order, units);
  }

  /** Every file that {@link #write} will write; none without a case. */
  List<String> files() {
    List<String> files = new ArrayList<>();
    exports().forEach(export -> files.add(export.path()));
    late().ifPresent(export -> files.add(export.path()));
    copied().ifPresent(export -> files.add(copyOf(export)));
    registers().forEach(register -> files.add(path(register)));
    return files;
  }

  Written write() throws IOException {
    Optional<ComplaintExport> copied = copied();
    List<WrongFile> whole = new ArrayList<>();
    for (ComplaintExport export : exports()) {
      boolean messy = order.messy() && copied.filter(export::equals).isPresent();
      long cases = write(export, messy);
      if (messy) {
        Files.copy(landing.resolve(export.path()), landing.resolve(copyOf(export)));
        whole.add(new WrongFile(copyOf(export), cases, "same_file", "salinan " + export.path()));
      }
    }
    if (late().isPresent()) {
      ComplaintExport late = late().get();
      whole.add(
          new WrongFile(
              late.path(),
              write(late, false),
              "superseded",
              "ekspor lama yang diserahkan belakangan"));
    }
    List<Register> registers = registers();
    for (Register register : registers) {
      boolean messy = order.messy() && register.isLatest() && register.equals(messed(registers));
      write(register, messy);
    }
    long cases = 0;
    for (Period quarter : complaints.quarters()) {
      cases += complaints.count(quarter, true) + complaints.count(quarter, false);
    }
    return new Written(cases, mess.wrong(), whole);
  }

  /** The quarters of the sample, without those of the backlog, that have files of their own. */
  private List<Period> quarters() {
    return order.periods().stream().filter(complaints.quarters()::contains).toList();
  }

  private List<ComplaintExport> exports() {
    List<ComplaintExport> exports = new ArrayList<>();
    for (Period quarter : quarters()) {
      ComplaintExport within = ComplaintExport.within(quarter, "pengaduan/", MIDDLE);
      if (SampleOrder.key(quarter) % 3 == 0 && rows(within) > complaints.count(quarter, false)) {
        exports.add(within);
      }
      ComplaintExport atEnd = ComplaintExport.atEnd(quarter);
      if (rows(atEnd) > 0) {
        exports.add(atEnd);
      }
    }
    return exports;
  }

  /** Cases of all quarters an export reaches. */
  private long rows(ComplaintExport export) {
    long rows = 0;
    for (Period q = export.first(); q.compareTo(export.last()) <= 0; q = q.next()) {
      rows += complaints.count(q, false);
    }
    return rows;
  }

  /** The last export of a messy sample: it lies there twice. */
  private Optional<ComplaintExport> copied() {
    List<ComplaintExport> exports = exports();
    return order.messy() && !exports.isEmpty()
        ? Optional.of(exports.get(exports.size() - 1))
        : Optional.empty();
  }

  /** An export made before the last one and handed in after it; every case is in both. */
  private Optional<ComplaintExport> late() {
    return copied()
        .map(last -> ComplaintExport.within(last.last(), "pengaduan/susulan/", ONE_MONTH))
        .filter(late -> rows(late) > complaints.count(late.last(), false));
  }

  private static String copyOf(ComplaintExport export) {
    return export.path().replace(".csv", " (1).csv");
  }

  private long write(ComplaintExport export, boolean messy) throws IOException {
    long cases;
    try (LaporFile file = new LaporFile(landing.resolve(export.path()), export, order.seed())) {
      mess.begin(export.last(), complaints.count(export.last(), false));
      for (Period q = export.first(); q.compareTo(export.last()) <= 0; q = q.next()) {
        for (int u = 0; u < units.size(); u++) {
          if (!complaints.hasRegister(u)) {
            complaints.forEach(
                q,
                u,
                complaint -> {
                  if (!complaint.received().isAfter(export.until())) {
                    file.write(complaint);
                    if (messy) {
                      mess.after(complaint, file, export.path());
                    }
                  }
                });
          }
        }
      }
      if (messy) {
        mess.end(file, export.path());
      }
      cases = file.cases();
    }
    done(export.path(), cases);
    return cases;
  }

  /** Every register at the end of the sample, and that of every other unit a quarter before. */
  private List<Register> registers() {
    List<Period> quarters = quarters();
    List<Register> registers = new ArrayList<>();
    for (int u = 0; u < units.size() && !quarters.isEmpty(); u++) {
      Period last = quarters.get(quarters.size() - 1);
      if (complaints.hasRegister(u) && rows(new Register(u, last, true)) > 0) {
        if (units.get(u).number() % 2 == 1 && quarters.size() > 1) {
          Register before = new Register(u, quarters.get(quarters.size() - 2), false);
          if (rows(before) > 0) {
            registers.add(before);
          }
        }
        registers.add(new Register(u, last, true));
      }
    }
    return registers;
  }

  private static Register messed(List<Register> registers) {
    return registers.stream().filter(Register::isLatest).findFirst().orElseThrow();
  }

  private long rows(Register register) {
    long rows = 0;
    for (Period q : complaints.quarters()) {
      rows += q.compareTo(register.last()) <= 0 ? complaints.count(q, register.unit()) : 0;
    }
    return rows;
  }

  private String path(Register register) {
    LocalDate printed = ComplaintExport.printed(register.last());
    return "pengaduan/" + units.get(register.unit()).id() + "/register-" + printed + ".csv";
  }

  private void write(Register register, boolean messy) throws IOException {
    String path = path(register);
    LocalDate printed = ComplaintExport.printed(register.last());
    try (RegisterFile file = new RegisterFile(landing.resolve(path), printed, order.seed())) {
      mess.begin(register.last(), complaints.count(register.last(), register.unit()));
      for (Period q : complaints.quarters()) {
        if (q.compareTo(register.last()) <= 0) {
          complaints.forEach(
              q,
              register.unit(),
              complaint -> {
                file.write(complaint);
                if (messy) {
                  mess.after(complaint, file, path);
                }
              });
        }
      }
    }
    done(path, rows(register));
  }

  private void done(String file, long rows) {
    progress.step(file + ": " + Progress.number(rows) + " laporan");
  }
}
