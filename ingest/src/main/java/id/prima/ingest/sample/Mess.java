package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.data.vocab.Unsur;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Puts wrong rows among the good ones, evenly over a quarter, and remembers where. */
final class Mess implements Closeable {

  /** Follow-ups typed in later: in no folder of a period, so that only the date tells it. */
  static final String LATE_FILE = "survei/susulan.csv";

  static final String UNKNOWN_UNIT = "unit-tidak-terdaftar";

  /** Wrong rows that are not copies have a response_id of their own. */
  static final String ID_PREFIX = "SALAH-";

  private static final long ROWS_PER_ROUND = 2_000;
  private static final long MAX_ROUNDS = 20;

  private enum Kind {
    SCORE_FIVE(Reason.ANSWER_INVALID, "nilai 5"),
    PASTED_NIK(Reason.ANSWER_INVALID, "NIK tertempel pada kolom jawaban"),
    UNIT(Reason.UNIT_UNKNOWN, "unit tidak terdaftar"),
    FEW(Reason.TOO_FEW_ANSWERS, "hanya tiga unsur dijawab"),
    TWICE(Reason.SAME_RESPONSE, "salinan persis"),
    NO_DATE(Reason.DATE_MISSING, "tanggal kosong, folder tidak menyebut periode"),
    FUTURE(Reason.DATE_FUTURE, "tanggal tahun 2099"),
    LATE_COPY(Reason.SAME_RESPONSE, "salinan persis dari berkas triwulan, yaitu");

    private final Reason reason;
    private final String what;

    Kind(Reason reason, String what) {
      this.reason = reason;
      this.what = what;
    }
  }

  private static final List<Kind> KINDS = List.of(Kind.values());

  private final long seed;
  private final CanonicalFile late;
  private final List<WrongRow> wrong = new ArrayList<>();
  private final long[] sums = new long[Unsur.DAFTAR.size()];
  private String name = "";
  private CanonicalFile file;
  private long rows;
  private long passed;
  private long toPlant;
  private long planted;

  Mess(Path lateFile, long seed) throws IOException {
    this.seed = seed;
    late = new CanonicalFile(lateFile);
  }

  /** Turns to the file of a quarter. */
  void begin(String path, CanonicalFile target, long goodRows) {
    name = path;
    file = target;
    rows = goodRows;
    passed = 0;
    planted = 0;
    long rounds = Math.min(MAX_ROUNDS, Math.max(1, goodRows / ROWS_PER_ROUND));
    toPlant = rounds * KINDS.size();
    Arrays.fill(sums, 0);
  }

  /** Lets a good row pass that has just been written. */
  void after(Response response) {
    passed++;
    for (int u = 0; u < sums.length; u++) {
      sums[u] += response.answers().of(Unsur.DAFTAR.get(u));
    }
    while (planted < toPlant && (planted + 0.5) / toPlant * rows <= passed) {
      plant(KINDS.get((int) (planted % KINDS.size())), response);
      planted++;
    }
  }

  /** Ends the file of a quarter as clerks do: with a row of sums. */
  void end(Period quarter) {
    String[] cells = new String[CanonicalFile.HEADER.size()];
    Arrays.fill(cells, "");
    cells[0] = "Jumlah";
    for (int u = 0; u < sums.length; u++) {
      cells[CanonicalFile.FIRST_UNSUR + u] = Long.toString(sums[u]);
    }
    long row = file.write(cells);
    wrong.add(new WrongRow(name, row, Reason.SUMMARY_ROW, "baris jumlah " + quarter));
  }

  private void plant(Kind kind, Response model) {
    String[] cells = CanonicalFile.cells(model);
    boolean copy = kind.reason == Reason.SAME_RESPONSE;
    if (!copy) {
      cells[2] = ID_PREFIX + model.id() + "-" + (planted + 1);
    }
    int unsur = CanonicalFile.FIRST_UNSUR;
    switch (kind) {
      case SCORE_FIVE -> cells[CanonicalFile.column(Unsur.PROSEDUR)] = "5";
      case PASTED_NIK ->
          cells[CanonicalFile.column(Unsur.PERSYARATAN)] = Person.behind(seed, model).nik();
      case UNIT -> {
        cells[0] = UNKNOWN_UNIT;
        cells[1] = "";
      }
      case FEW -> {
        Arrays.fill(cells, unsur, cells.length, "");
        Arrays.fill(cells, unsur, unsur + 3, "3");
      }
      case NO_DATE -> {
        cells[3] = "";
        cells[4] = "";
      }
      case FUTURE -> cells[3] = model.day().withYear(2099).toString();
      case TWICE, LATE_COPY -> {}
    }
    boolean toLate = kind == Kind.NO_DATE || kind == Kind.FUTURE || kind == Kind.LATE_COPY;
    long row = (toLate ? late : file).write(cells);
    String what = kind.what + (copy ? " " + cells[2] : "");
    wrong.add(new WrongRow(toLate ? LATE_FILE : name, row, kind.reason, what));
  }

  List<WrongRow> wrong() {
    return wrong;
  }

  @Override
  public void close() throws IOException {
    late.close();
  }
}
