package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far the index of a cell may lie, given what is public of the block that holds it. */
class DisclosureWidthTest {

  @ParameterizedTest
  @CsvSource({
    // answers of the cell, answers of the rest of its block
    "44, 44",
    "11, 11",
    "12, 34",
    "14, 22",
    "4, 1",
    "4, 44",
    "4, 431",
    "11, 444",
    "23, 2",
    "444, 1"
  })
  void widthIsTheRangeOfAllAnswersThatAgreeWithTheBlock(String cell, String rest) {
    SkmMoments cellSum = Sheets.moments(cell.split(""));
    SkmMoments block = cellSum.plus(Sheets.moments(rest.split("")));
    int people = cell.length() + rest.length();
    List<Integer> histogram =
        (cell + rest).chars().mapToObj(digit -> digit - '0').sorted().toList();
    double low = 101;
    double high = 0;
    for (int code = 0; code < Math.pow(4, people); code++) {
      List<Integer> answers = new ArrayList<>();
      for (int i = 0, left = code; i < people; i++, left /= 4) {
        answers.add(1 + left % 4);
      }
      if (answers.stream().sorted().toList().equals(histogram)) {
        double ikm =
            answers.stream().limit(cell.length()).mapToInt(a -> a).average().orElseThrow() * 25;
        low = Math.min(low, ikm);
        high = Math.max(high, ikm);
      }
    }
    assertThat(Disclosure.width(block, cellSum)).isCloseTo(high - low, within(1e-9));
  }

  @Test
  void widthOfSeveralUnsurIsTheMeanOfTheirs() {
    // unsur 1 at the top: 0 points; unsur 2 free: 75 points
    List<int[]> block = new ArrayList<>(Collections.nCopies(4, Sheets.of("41").get(0)));
    block.addAll(Collections.nCopies(4, Sheets.of("44").get(0)));
    assertThat(Disclosure.width(Sheets.moments(block), Sheets.moments("41", "41")))
        .isCloseTo(37.5, within(1e-9));
  }

  @Test
  void standardErrorsNeverExcludeWhatIsTrue() {
    Random random = new Random(3);
    for (int i = 0; i < 200; i++) {
      List<int[]> sheets = new ArrayList<>();
      for (int person = 0; person < 12; person++) {
        int mood = random.nextInt(3);
        sheets.add(random.ints(3, 1 + mood, 3 + mood).toArray());
      }
      List<int[]> some = sheets.subList(0, 1 + random.nextInt(9));
      double width = Disclosure.width(Sheets.moments(sheets), Sheets.moments(some));
      assertThat(Math.abs(mean(some) - mean(sheets)) * 25).isLessThanOrEqualTo(width + 1e-9);
    }
  }

  private static double mean(List<int[]> sheets) {
    return sheets.stream().flatMapToInt(Arrays::stream).average().orElseThrow();
  }
}
