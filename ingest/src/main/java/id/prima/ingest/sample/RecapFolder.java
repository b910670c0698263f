package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.prima.data.Reference;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.rules.MutuBands;
import id.prima.rules.Rounding;
import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/**
 * The folder {@code rekap}: what a few units send to the organisation bureau, worked out by hand
 * from the same answers. Most follow the rule; each of the others departs from it in one way.
 */
final class RecapFolder implements OfficeFolder {

  /** How a figure came to be. */
  enum Made {
    RULE,
    BOBOT_011,
    NRR_2,
    TYPED,
    BLANK_AS_ZERO,
    WITHOUT_ANSWERS
  }

  /**
   * One row.
   *
   * @param tally its answers; none where the unit has a recap alone
   */
  record Row(SampleUnit unit, Made made, RecapTally tally) {}

  private static final List<Made> FIRST =
      List.of(Made.RULE, Made.BOBOT_011, Made.NRR_2, Made.TYPED);

  static final List<String> UPPER =
      List.of(
          "NO",
          "OPP",
          "NRR UNSUR",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "",
          "JENIS KELAMIN",
          "",
          "PENDIDIKAN",
          "",
          "",
          "",
          "",
          "",
          "",
          "PEKERJAAN",
          "",
          "",
          "",
          "",
          "",
          "",
          "POPULASI",
          "SAMPEL",
          "NRR TERTIMBANG",
          "NILAI IKM",
          "KATEGORI");

  static final List<String> LOWER =
      List.of(
          "",
          "",
          "U1",
          "U2",
          "U3",
          "U4",
          "U5",
          "U6",
          "U7",
          "U8",
          "U9",
          "L",
          "P",
          "SD",
          "SLTP",
          "SLTA",
          "DIPLOMA",
          "S1",
          "S2",
          "S3",
          "PNS",
          "TNI/Polri",
          "Swasta",
          "Wiraswasta",
          "Pelajar",
          "Petani",
          "Lainnya",
          "",
          "",
          "",
          "",
          "");

  /** Units in one recap; larger ones would have to be drawn twice for long. */
  private static final int UNITS = 10;

  private static final long MOST_RESPONDENTS = 20_000;
  private static final int NRR_PLACES = 3;
  private static final int USERS_PER_RESPONDENT = 12;

  /** What somebody typed lies so far from what he should have. */
  private static final BigDecimal TYPED = new BigDecimal("2.37");

  /** NRR in the recap of a unit without answers. */
  private static final List<BigDecimal> ALONE =
      List.of("3.20", "3.15", "3.10", "3.40", "3.20", "3.25", "3.30", "3.05", "3.15").stream()
          .map(BigDecimal::new)
          .toList();

  private static final long ALONE_RESPONDENTS = 45;

  private final SampleOrder order;
  private final List<Period> periods;
  private final List<SampleUnit> units;
  private final Sizes sizes;
  private final LandingFolder landing;
  private final Progress progress;

  RecapFolder(
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

  static String file(Period quarter) {
    return "rekap/" + quarter + "/rekap-skm.csv";
  }

  /** Quarters that end a year, and the last one. */
  private List<Integer> quarters() {
    List<Integer> quarters = new ArrayList<>();
    for (int q = 0; q < periods.size(); q++) {
      boolean written = periods.get(q).number() == 4 || q == periods.size() - 1;
      if (written && !withAnswers(q).isEmpty()) {
        quarters.add(q);
      }
    }
    return quarters;
  }

  private List<Integer> withAnswers(int q) {
    List<Integer> found = new ArrayList<>();
    for (int u = 0; u < units.size() && found.size() < UNITS; u++) {
      long rows = sizes.rows(q, u);
      if (rows > 0 && rows <= MOST_RESPONDENTS) {
        found.add(u);
      }
    }
    return found;
  }

  @Override
  public List<String> files() {
    return quarters().stream().map(q -> file(periods.get(q))).toList();
  }

  @Override
  public List<WrongCase> write() throws IOException {
    for (int q : quarters()) {
      List<Row> rows = rows(q);
      write(periods.get(q), rows);
      progress.step(file(periods.get(q)) + ": " + Progress.number(rows.size()) + " rekap");
    }
    return List.of();
  }

  /** The rows of a quarter's recap. */
  List<Row> rows(int q) {
    List<Row> rows = new ArrayList<>();
    for (int u : withAnswers(q)) {
      RecapTally tally = new RecapTally();
      new Respondents(order.seed(), units.get(u), periods.get(q), order.until())
          .forEach(sizes.rows(q, u), tally::add);
      if (!tally.isComplete()) {
        continue;
      }
      Made made = rows.size() < FIRST.size() ? FIRST.get(rows.size()) : Made.RULE;
      rows.add(new Row(units.get(u), made, tally));
    }
    for (int i = rows.size() - 1; i >= FIRST.size(); i--) {
      Row row = rows.get(i);
      if (row.tally().hasBlanks()) {
        rows.set(i, new Row(row.unit(), Made.BLANK_AS_ZERO, row.tally()));
        break;
      }
    }
    withoutAnswers(q).stream()
        .limit(1)
        .forEach(unit -> rows.add(new Row(unit, Made.WITHOUT_ANSWERS, new RecapTally())));
    return rows;
  }

  /** Units that did not survey in the quarter. */
  private List<SampleUnit> withoutAnswers(int q) {
    List<SampleUnit> found = new ArrayList<>();
    for (int u = 0; u < units.size(); u++) {
      if (sizes.rows(q, u) == 0 && units.get(u).successor().isEmpty()) {
        found.add(units.get(u));
      }
    }
    return found;
  }

  private void write(Period quarter, List<Row> rows) throws IOException {
    MutuBands bands = MutuBands.of(Reference.builtIn().ketentuan(), quarter.lastDay());
    try (Writer text =
            Files.newBufferedWriter(
                Csv.prepared(landing.resolve(file(quarter))), StandardCharsets.UTF_8);
        CsvWriter csv =
            CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text)) {
      text.write('\uFEFF');
      csv.writeRecord("REKAPITULASI SURVEI KEPUASAN MASYARAKAT KABUPATEN CONTOH");
      csv.writeRecord(quarter.spoken().toUpperCase(java.util.Locale.ROOT));
      csv.writeRecord(UPPER);
      csv.writeRecord(LOWER);
      long people = 0;
      for (int i = 0; i < rows.size(); i++) {
        csv.writeRecord(cells(i + 1, rows.get(i), bands));
        people += respondents(rows.get(i));
      }
      List<String> total = new ArrayList<>(Collections.nCopies(UPPER.size(), ""));
      total.set(0, "Jumlah");
      total.set(UPPER.indexOf("SAMPEL"), Long.toString(people));
      csv.writeRecord(total);
    }
  }

  private static long respondents(Row row) {
    return row.made() == Made.WITHOUT_ANSWERS ? ALONE_RESPONDENTS : row.tally().respondents();
  }

  private List<String> cells(int number, Row row, MutuBands bands) {
    List<BigDecimal> nrr = nrr(row);
    BigDecimal ikm = ikm(row);
    long respondents = respondents(row);
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(number));
    cells.add(row.unit().nama());
    Unsur.FORMULIR.forEach(unsur -> cells.add(comma(nrr.get(Unsur.DAFTAR.indexOf(unsur)))));
    if (row.made() == Made.WITHOUT_ANSWERS) {
      cells.addAll(Collections.nCopies(16, ""));
    } else {
      cells.add(Long.toString(respondents - row.tally().women()));
      cells.add(Long.toString(row.tally().women()));
      RecapTally.EDUCATION.forEach(c -> cells.add(Long.toString(row.tally().of(c))));
      RecapTally.WORK.forEach(c -> cells.add(Long.toString(row.tally().of(c))));
    }
    cells.add(Long.toString(respondents * USERS_PER_RESPONDENT));
    cells.add(Long.toString(respondents));
    cells.add(comma(weighted(row)));
    cells.add(comma(ikm));
    cells.add(bands.of(ikm).code());
    return cells;
  }

  private static String comma(BigDecimal number) {
    return number.toPlainString().replace('.', ',');
  }

  /** NRR as the recap states them, in the order of the list. */
  static List<BigDecimal> nrr(Row row) {
    if (row.made() == Made.WITHOUT_ANSWERS) {
      return ALONE;
    }
    int places = row.made() == Made.NRR_2 ? 2 : NRR_PLACES;
    return row.tally().nrr(row.made() == Made.BLANK_AS_ZERO).stream()
        .map(nrr -> Rounding.round(nrr, places))
        .toList();
  }

  /** What is added up: rounded NRR or those behind them. */
  private static BigFraction sum(Row row) {
    if (row.made() == Made.NRR_2 || row.made() == Made.WITHOUT_ANSWERS) {
      BigDecimal sum = nrr(row).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      return new BigFraction(sum.unscaledValue()).divide(100);
    }
    return Skm.sum(row.tally().nrr(row.made() == Made.BLANK_AS_ZERO));
  }

  private static Bobot bobot(Row row) {
    return row.made() == Made.BOBOT_011 ? Bobot.parse("0.11") : Bobot.EXACT;
  }

  private static BigDecimal weighted(Row row) {
    return Rounding.round(
        Skm.ikm(sum(row), Unsur.values().length, bobot(row)).divide(25), NRR_PLACES);
  }

  /** IKM as the recap states it. */
  static BigDecimal ikm(Row row) {
    BigDecimal ikm = Rounding.index(Skm.ikm(sum(row), Unsur.values().length, bobot(row)));
    return row.made() == Made.TYPED ? ikm.subtract(TYPED) : ikm;
  }
}
