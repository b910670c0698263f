package id.prima.ingest.sample;

import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts wrong rows among the good complaints of a file, evenly over those of its last quarter, and
 * remembers where. Copies of older cases might concern no figure, and nobody would see them.
 */
final class ComplaintMess {

  static final String UNKNOWN_UNIT = "Dinas yang Tidak Terdaftar";

  /** Wrong rows of a register have a number of their own. */
  static final String ID_PREFIX = "SALAH-";

  /** And so have those of an export, whose numbers are digits. */
  private static final long FIRST_ID = 99_000_000;

  private static final long ROWS_PER_ROUND = 80;
  private static final long MAX_ROUNDS = 20;

  private enum Kind {
    YEAR_SIX(Reason.DATE_IMPLAUSIBLE, "tanggal masuk tahun 0006"),
    FUTURE(Reason.DATE_FUTURE, "tanggal masuk tahun 2099"),
    STATUS(Reason.STATUS_UNKNOWN, "status tidak dikenal"),
    CLASS(Reason.CLASS_UNKNOWN, "klasifikasi tidak dikenal"),
    UNIT(Reason.UNIT_UNKNOWN, "unit tidak terdaftar"),
    NO_ID(Reason.ID_MISSING, "Tracking ID kosong"),
    ROUNDED_ID(Reason.ID_ROUNDED, "Tracking ID dibulatkan Excel"),
    LEADING_ZEROS(Reason.SAME_CASE, "salinan persis, Tracking ID diawali nol:"),
    CLOSED_FIRST(Flag.CLOSED_BEFORE_RECEIVED, "tanggal selesai mendahului tanggal masuk"),
    NO_DAY(Flag.STEP_DATE_IMPOSSIBLE, "tanggal verifikasi 31 Februari"),
    NO_CLOSING_DAY(Flag.CLOSED_WITHOUT_DATE, "status selesai tanpa tanggal selesai"),
    NOT_CLOSED(Flag.DATE_WITHOUT_CLOSING, "tanggal selesai, tetapi status masih diproses"),
    DEADLINE(Flag.DEADLINE_EQUALS_CLOSING, "tenggat sama dengan tanggal selesai");

    private final String code;
    private final String what;

    Kind(Coded code, String what) {
      this.code = code.code();
      this.what = what;
    }
  }

  private static final List<Kind> OF_EXPORT =
      List.of(
          Kind.YEAR_SIX,
          Kind.FUTURE,
          Kind.STATUS,
          Kind.CLASS,
          Kind.UNIT,
          Kind.NO_ID,
          Kind.ROUNDED_ID,
          Kind.LEADING_ZEROS);
  private static final List<Kind> OF_REGISTER =
      List.of(Kind.CLOSED_FIRST, Kind.NO_DAY, Kind.NO_CLOSING_DAY, Kind.NOT_CLOSED, Kind.DEADLINE);

  private final List<WrongCase> wrong = new ArrayList<>();
  private Period quarter;
  private long goodRows;
  private long passed;
  private int planted;

  /**
   * Turns to the next file.
   *
   * @param last its last quarter of receipt
   * @param cases its good rows received in it
   */
  void begin(Period last, long cases) {
    quarter = last;
    goodRows = cases;
    passed = 0;
    planted = 0;
  }

  /** Lets a good row of an export pass that has just been written. */
  void after(ComplaintCase complaint, LaporFile file, String path) {
    passed += complaint.quarter().equals(quarter) ? 1 : 0;
    while (isDue(OF_EXPORT)) {
      Kind kind = OF_EXPORT.get(planted % OF_EXPORT.size());
      String[] cells = wrong(kind, file.cells(complaint), file, complaint);
      long row = file.write(cells);
      String what = kind.what + (kind == Kind.LEADING_ZEROS ? " " + cells[0] : "");
      wrong.add(new WrongCase(path, row, kind.code, what));
      planted++;
    }
  }

  /** Lets a good row of a register pass that has just been written. */
  void after(ComplaintCase complaint, RegisterFile file, String path) {
    passed += complaint.quarter().equals(quarter) ? 1 : 0;
    while (isDue(OF_REGISTER)) {
      Kind kind = OF_REGISTER.get(planted % OF_REGISTER.size());
      String[] cells = wrong(kind, file.cells(complaint), complaint.received());
      cells[0] = ID_PREFIX + (planted + 1);
      long row = file.write(cells);
      wrong.add(new WrongCase(path, row, kind.code, kind.what));
      planted++;
    }
  }

  /** Ends an export with a count that stands where an id should. */
  void end(LaporFile file, String path) {
    String[] cells = LaporFile.empty();
    cells[0] = Long.toString(file.cases());
    long row = file.write(cells);
    wrong.add(
        new WrongCase(
            path,
            row,
            Reason.SUMMARY_ROW.code(),
            "baris penutup yang mirip laporan: hanya jumlah"));
  }

  private boolean isDue(List<Kind> kinds) {
    long rounds = Math.min(MAX_ROUNDS, Math.max(1, goodRows / ROWS_PER_ROUND));
    long toPlant = rounds * kinds.size();
    return passed > 0 && planted < toPlant && (planted + 0.5) / toPlant * goodRows <= passed;
  }

  private String[] wrong(Kind kind, String[] cells, LaporFile file, ComplaintCase model) {
    String id = Long.toString(FIRST_ID + planted);
    String copied = "00" + cells[0];
    cells[0] = id;
    switch (kind) {
      case YEAR_SIX -> cells[LaporFile.RECEIVED] = file.date(model.received().withYear(6));
      case FUTURE -> cells[LaporFile.RECEIVED] = file.date(model.received().withYear(2099));
      case STATUS -> cells[LaporFile.STATUS] = "Menunggu Giliran";
      case CLASS -> cells[LaporFile.CLASS] = "Keluh Kesah";
      case UNIT -> cells[LaporFile.AGENCY] = UNKNOWN_UNIT;
      case NO_ID -> cells[0] = "";
      case ROUNDED_ID -> cells[0] = "1,23457E+11";
      case LEADING_ZEROS -> cells[0] = copied;
      default -> throw new IllegalStateException(kind + " belongs to a register");
    }
    return cells;
  }

  private static String[] wrong(Kind kind, String[] cells, LocalDate received) {
    cells[RegisterFile.STATUS] = "Terdisposisi Selesai";
    cells[RegisterFile.VERIFIED] = RegisterFile.date(received);
    cells[RegisterFile.REPLIED] = RegisterFile.date(received);
    cells[RegisterFile.CLOSED] = RegisterFile.date(received);
    cells[RegisterFile.CLOSED_TIME] = "";
    cells[RegisterFile.REOPENED] = "";
    switch (kind) {
      case CLOSED_FIRST -> cells[RegisterFile.CLOSED] = RegisterFile.date(received.minusDays(3));
      case NO_DAY -> cells[RegisterFile.VERIFIED] = "31/02/" + received.getYear();
      case NO_CLOSING_DAY -> cells[RegisterFile.CLOSED] = "";
      case NOT_CLOSED -> cells[RegisterFile.STATUS] = "Terdisposisi Sedang Diproses";
      case DEADLINE -> cells[RegisterFile.DEADLINE] = RegisterFile.date(received);
      default -> throw new IllegalStateException(kind + " belongs to an export");
    }
    return cells;
  }

  List<WrongCase> wrong() {
    return wrong;
  }
}
