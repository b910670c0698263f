package id.prima.ingest.clean;

import id.prima.ingest.profile.AnswerValues;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells whether a table's answers are on another scale than 1-4, or in words that Prima does not
 * know: left out row by row, the best or the worst of them would be lost.
 */
final class AnswerScale {

  /** From so many rows on an answer that is none is no slip, */
  private static final int ROWS = 5;

  /** if also one row in so many has it. */
  private static final int ONE_IN = 10;

  /** Fewer zeros tell as much where so many rows have not one highest answer. */
  private static final int FEW_ZEROS = 3;

  private static final int ROWS_WITHOUT_HIGHEST = 30;

  /** How the lowest and the second answer of the regulation's form begin. */
  private static final String LOWEST = "tidak ";

  private static final String SECOND = "kurang ";

  private static final int LONGEST_ANSWER = 60;
  private static final int MOST_WORDS = 200;
  private static final int WORDS_NAMED = 6;

  /** Answers of other scales; other numbers are sums. */
  private static final Pattern NUMBER = Pattern.compile("[5-9]|10|25|50|75|100");

  /** The fifth answer as digits or the fifth letter, perhaps with words behind it. */
  private static final Pattern FIVE = Pattern.compile("(?:5(?:[.,]0+)?|[eE])(?:\\W.{0,80})?");

  private static final String FIFTH = "5";

  private static final Pattern CODE = Pattern.compile("\\p{L}{1,2}\\d{1,2}");

  private static final Pattern WORDS = Pattern.compile(".*\\p{L}.*");

  private final AnswerWords words;
  private final AnswerValues own;
  private final SafeCell safe;
  private final Map<String, Integer> unknown = new HashMap<>();
  private final Set<String> unknownOfRow = new HashSet<>();
  private int rows;
  private int above;
  private int zeros;
  private boolean hasHighest;
  private boolean opposed;
  private boolean second;
  private int lowest;
  private int letters;
  private int marks;
  private boolean lowestInRow;
  private boolean letterInRow;
  private boolean markInRow;
  private boolean aboveInRow;
  private boolean zeroInRow;
  private boolean answerInRow;

  /**
   * For a table.
   *
   * @param own what its layout says that its answers mean
   */
  AnswerScale(AnswerWords words, AnswerValues own) {
    this.words = words;
    this.own = own;
    this.safe = new SafeCell(words);
  }

  /** Looks at a cell of an unsur, and what was made of it. */
  void add(String cell, int answer) {
    answerInRow |= answer > AnswerWords.MISSING;
    hasHighest |= answer == 4;
    zeroInRow |= answer == AnswerWords.MISSING && cell.equals("0");
    if (answer > AnswerWords.MISSING) {
      addKnown(cell, answer);
    }
    if (answer != AnswerWords.INVALID || cell.isEmpty()) {
      return;
    }
    boolean fifth = FIVE.matcher(cell).matches();
    aboveInRow |= fifth;
    String text = fifth ? FIFTH : Words.normalise(cell);
    opposed |= text.startsWith("sangat tidak ") && text.length() <= LONGEST_ANSWER;
    // what Excel could not work out is an error of that row
    boolean isAnswer = WORDS.matcher(text).matches() || isNumber(text);
    if (text.length() <= LONGEST_ANSWER
        && isAnswer
        && !cell.startsWith("#")
        && !words.isOfRespondent(text)) {
      unknownOfRow.add(text);
    }
  }

  private void addKnown(String cell, int answer) {
    if (cell.length() == 1) {
      letterInRow |= Character.isLetter(cell.charAt(0)) && !own.reversed();
      markInRow |= Character.isDigit(cell.charAt(0));
      return;
    }
    String text = Words.normalise(cell);
    second |= text.startsWith(SECOND);
    lowestInRow |=
        answer == 1
            && text.startsWith(LOWEST)
            && !own.says(text)
            && words.isKnown(SECOND + text.substring(LOWEST.length()));
  }

  /** Ends a row. */
  void endRow() {
    lowest += lowestInRow ? 1 : 0;
    letters += letterInRow ? 1 : 0;
    marks += markInRow ? 1 : 0;
    lowestInRow = false;
    letterInRow = false;
    markInRow = false;
    rows += answerInRow || !unknownOfRow.isEmpty() ? 1 : 0;
    above += aboveInRow ? 1 : 0;
    zeros += zeroInRow && answerInRow ? 1 : 0;
    for (String text : unknownOfRow) {
      if (unknown.size() < MOST_WORDS || unknown.containsKey(text)) {
        unknown.merge(text, 1, Integer::sum);
      }
    }
    unknownOfRow.clear();
    aboveInRow = false;
    zeroInRow = false;
    answerInRow = false;
  }

  private boolean isNoSlip(int found) {
    return found >= ROWS && (long) found * ONE_IN > rows;
  }

  /** A letter and a number are a code of a form, and nobody's name. */
  private String shown(String text) {
    return CODE.matcher(text).matches() ? text : safe.answer(text);
  }

  /** A number may be a sum; one of another scale stands in every second row. */
  private boolean isUsual(String text, int found) {
    return !isNumber(text) || 2L * found > rows;
  }

  private static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  /** What a reader should know of how answers were taken, in Indonesian. */
  List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (letters > marks) {
      remarks.add(
          "jawaban huruf dibaca menurut formulir SKM, a = 1 (terendah) sampai d = 4; bila di"
              + " kuesioner ini a yang terbaik, tulis balik: true dalam profil kantor");
    }
    if (lowest > 0 && !second) {
      remarks.add(
          "'tidak ...' dibaca 1, padahal tidak ada 'kurang ...'; bila skalanya 'sangat tidak, tidak,"
              + " ..., sangat', tulis arti tiap kata dalam profil kantor");
    }
    return remarks;
  }

  /**
   * Refuses answers on another scale.
   *
   * @throws UnreadableFileException where they are
   */
  void check() throws UnreadableFileException {
    if (opposed) {
      throw new UnreadableFileException(
          "ada jawaban yang diawali 'sangat tidak': skala kuesioner ini lain dari SKM (tidak,"
              + " kurang, ..., sangat), sehingga arti 'tidak ...' pun lain. Tulis arti tiap kata"
              + " dalam profil kantor (prima profile)");
    }
    List<Map.Entry<String, Integer>> recurring =
        unknown.entrySet().stream()
            .filter(e -> isNoSlip(e.getValue()) && isUsual(e.getKey(), e.getValue()))
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .toList();
    if (isNoSlip(lowest) && !second) {
      throw new UnreadableFileException(
          lowest
              + " baris berisi jawaban 'tidak ...' dan tidak satu pun 'kurang ...': mungkin skala"
              + " kuesioner ini 'sangat tidak, tidak, ..., sangat', yang 'tidak'-nya bernilai 2,"
              + " bukan 1. Tulis arti tiap kata dalam profil kantor (prima profile)");
    }
    boolean oneNumber = recurring.size() == 1 && isNumber(recurring.get(0).getKey());
    boolean onlyFives = recurring.stream().allMatch(e -> e.getKey().equals(FIFTH));
    if (isNoSlip(above) && onlyFives) {
      throw new UnreadableFileException(
          above
              + " baris berisi jawaban 5 (atau e): tampaknya kuesioner berskala 1-5, sedangkan SKM berskala"
              + " 1-4 (PermenPANRB 14/2017). Bila memang salah ketik, perbaiki; bila angkanya"
              + " berarti lain, tulis arti tiap angka dalam profil kantor (prima profile)");
    }
    if (!recurring.isEmpty() && !oneNumber) { // one number is no scale
      throw new UnreadableFileException(
          "jawaban yang tidak dikenal berulang: "
              + recurring.stream()
                  .limit(WORDS_NAMED)
                  .map(e -> "'" + shown(e.getKey()) + "' (" + e.getValue() + " baris)")
                  .collect(Collectors.joining(", "))
              + ". Jawaban SKM 1-4, a-d, atau kata kuesionernya; bila hanya baris itu yang"
              + " ditinggalkan, indeksnya miring. Perbaiki di berkasnya, atau tulis arti tiap"
              + " jawaban dalam profil kantor (prima profile)");
    }
    boolean manyZeros = isNoSlip(zeros) || (zeros >= FEW_ZEROS && rows >= ROWS_WITHOUT_HIGHEST);
    if (manyZeros && !hasHighest) {
      throw new UnreadableFileException(
          zeros
              + " baris berisi jawaban 0 dan tidak satu pun 4: tampaknya kuesioner berskala 0-3,"
              + " sedangkan SKM berskala 1-4 (PermenPANRB 14/2017) dan 0 berarti tidak diisi."
              + " Bila benar tidak diisi, kosongkan selnya; bila angkanya berarti lain, tulis arti"
              + " tiap angka dalam profil kantor (prima profile)");
    }
  }
}
