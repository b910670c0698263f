package id.prima.ingest.clean;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the rows of a table of answers that are no respondent's: sums and means, a second table,
 * notes and signatures, numbers of columns, lines of a template that nobody filled in.
 */
final class OtherRows {

  /** How a row of figures begins. */
  private static final List<String> SUMMARY =
      List.of(
          "jumlah",
          "jml",
          "jlh",
          "sub jumlah",
          "subjumlah",
          "total",
          "sub total",
          "subtotal",
          "grand total",
          "rata rata",
          "rerata",
          "average",
          "median",
          "modus",
          "minimum",
          "minimal",
          "maksimum",
          "maksimal",
          "standar deviasi",
          "simpangan baku",
          "stdev",
          "varians",
          "persentase",
          "prosentase",
          "peringkat",
          "ranking",
          "rangking",
          "indeks",
          "\u03c3",
          "nrr",
          "ikm",
          "skm",
          "nilai",
          "bobot",
          "mutu",
          "kinerja unit");

  /** What also begins names, and so counts only alone. */
  private static final Set<String> SUMMARY_ALONE = Set.of("mean", "min", "maks", "max", "n");

  /** What SurveyMonkey writes below its questions. */
  private static final Set<String> BELOW_QUESTIONS =
      Set.of("response", "open ended response", "respons", "tanggapan");

  private static final Pattern LETTERED_NUMBER = Pattern.compile("\\p{L}{1,3}[-./ ]?\\d{1,5}");
  private static final Pattern AGE = Pattern.compile("\\d{1,3}");

  private final SurveyPlan plan;
  private final SurveyColumns columns;
  private final AnswerWords words;
  private final int firstAnswer;

  OtherRows(SurveyPlan plan, AnswerWords words) {
    this.plan = plan;
    this.columns = plan.columns();
    this.words = words;
    this.firstAnswer = columns.firstUnsurColumn();
  }

  /**
   * Whether a row without a date says of itself that it is one: by how it begins, by words where
   * the respondents are numbered, or by counting the columns.
   */
  boolean isLabelled(RawRow row) {
    String first = "";
    for (int c = 0; c < row.cells().size() && first.isEmpty(); c++) {
      first = row.cell(c);
    }
    return isSummary(first)
        || isLabelledInPlaceOfNumber(row)
        || RowShape.numbersColumns(row)
        || isSecondHeader(row);
  }

  /** What SurveyMonkey writes below questions, or names below numbers. */
  private boolean isSecondHeader(RawRow row) {
    return row.filled() > 1
        && (row.cells().stream()
                .map(Words::normalise)
                .allMatch(cell -> cell.isEmpty() || BELOW_QUESTIONS.contains(cell))
            || (row.number() == plan.headerRow() + 1 && namesEveryUnsur(row)));
  }

  private boolean namesEveryUnsur(RawRow row) {
    Set<String> names = new HashSet<>();
    for (Map.Entry<Unsur, Integer> unsur : columns.unsur().entrySet()) {
      String cell = row.cell(unsur.getValue());
      if (columns.answer(words, unsur.getKey(), cell) != AnswerWords.INVALID
          || cell.isEmpty()
          || NumberColumn.startsWithDigit(cell)) {
        return false;
      }
      names.add(cell);
    }
    return names.size() == columns.unsur().size();
  }

  private boolean isLabelledInPlaceOfNumber(RawRow row) {
    if (plan.numbers() < 0) {
      return false;
    }
    String number = row.cell(plan.numbers());
    if (!number.isEmpty()) {
      return !NumberColumn.startsWithDigit(number) && !isNumberedRespondent(row, number);
    }
    for (int c = 0; c < firstAnswer; c++) {
      if (isSummary(row.cell(c))) {
        return true;
      }
    }
    return false;
  }

  /** Among respondents 1 to 60 one may be K12, if the row answers as they do. */
  private boolean isNumberedRespondent(RawRow row, String number) {
    return LETTERED_NUMBER.matcher(number).matches() && 2 * answered(row) >= columns.unsur().size();
  }

  private long answered(RawRow row) {
    return columns.unsur().entrySet().stream()
        .filter(
            unsur ->
                columns.answer(words, unsur.getKey(), row.cell(unsur.getValue()))
                    > AnswerWords.MISSING)
        .count();
  }

  private static boolean isSummary(String cell) {
    if (cell.isEmpty() || NumberColumn.startsWithDigit(cell)) {
      return false;
    }
    String text = Words.normalise(cell) + " ";
    return SUMMARY_ALONE.contains(text.strip())
        || SUMMARY.stream().anyMatch(s -> text.startsWith(s + " "));
  }

  /**
   * Whether a row without a date answers nothing and tells of nobody: no cell holds an answer, most
   * are empty, and no column on respondents holds a word on one.
   */
  boolean saysNothing(RawRow row) {
    if (NumberColumn.startsWithDigit(columns.cell(row, Field.DATE))) {
      return false;
    }
    int filled = 0;
    for (Map.Entry<Unsur, Integer> unsur : columns.unsur().entrySet()) {
      String cell = row.cell(unsur.getValue());
      int answer = columns.answer(words, unsur.getKey(), cell);
      if (answer > AnswerWords.MISSING) {
        return false;
      }
      filled += answer == AnswerWords.INVALID && !cell.isEmpty() ? 1 : 0;
    }
    for (int item : columns.items().values()) {
      if (columns.answer(words, null, row.cell(item)) > AnswerWords.MISSING) {
        return false;
      }
    }
    return filled * 2 < columns.unsur().size() && !tellsOfSomebody(row);
  }

  private boolean tellsOfSomebody(RawRow row) {
    return words.respondent("jenis_kelamin", columns.cell(row, Field.GENDER)) != null
        || words.respondent("pendidikan", columns.cell(row, Field.PENDIDIKAN)) != null
        || words.respondent("pekerjaan", columns.cell(row, Field.PEKERJAAN)) != null
        || AGE.matcher(columns.cell(row, Field.AGE)).matches();
  }
}
