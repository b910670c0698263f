package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How often an unsur is named lowest that is not: at most 5%, for answers of one sheet that
 * resemble each other, complete or not.
 */
@Tag("slow")
class ClearlyLowestSimulationTest {

  private static final ClearlyLowest RULE =
      ClearlyLowest.of(Reference.builtIn().ketentuan(), LocalDate.of(2026, 7, 15));
  private static final List<Integer> ALL = IntStream.range(0, AnswerModel.UNSUR).boxed().toList();
  private static final int[] SIZES = {10, 15, 30, 100, 400};
  private static final int ROUNDS = 3_000;

  /** How many named something, and how many the truth. */
  private record Named(double some, double truth) {}

  private static Named named(AnswerModel model, int n, double[] unanswered, List<Integer> truth) {
    RandomGenerator random = new SplittableRandom(20260718);
    int some = 0;
    int right = 0;
    for (int round = 0; round < ROUNDS; round++) {
      SkmMoments moments = MadeUpUnits.sheets(random, model, n, 0, unanswered);
      List<Integer> lowest = RULE.of(moments, ALL, 1, n + 29);
      some += lowest.isEmpty() ? 0 : 1;
      right += !lowest.isEmpty() && lowest.stream().sorted().toList().equals(truth) ? 1 : 0;
    }
    return new Named((double) some / ROUNDS, (double) right / ROUNDS);
  }

  /**
   * Simulates one pattern of liking.
   *
   * @param truth the unsur that may be named, all of them; none where empty
   */
  private static void run(String title, double[] unanswered, List<Integer> truth, double... worse) {
    StringBuilder text = new StringBuilder("\nClearly lowest: " + title + "\n    n");
    List<AnswerModel> models = AnswerModel.liking(worse);
    models.forEach(m -> append(text, "%20s", m.name()));
    text.append("   falsely named / rightly named\n");
    SoftAssertions softly = new SoftAssertions();
    for (int n : SIZES) {
      append(text, "%5d", n);
      for (AnswerModel model : models) {
        Named named = named(model, n, unanswered, truth);
        double falsely = named.some() - named.truth();
        append(text, "    %6.2f%% / %5.1f%%", 100 * falsely, 100 * named.truth());
        softly.assertThat(falsely).as("%s, n = %d", model.name(), n).isLessThanOrEqualTo(0.05);
      }
      text.append('\n');
    }
    System.out.print(text);
    softly.assertAll();
  }

  private static void append(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values));
  }

  @Test
  void allEqual() {
    run("all equal", new double[0], List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void allEqualButNotAllAnswered() {
    run(
        "all equal, 3% to 30% unanswered",
        MadeUpUnits.UNANSWERED, List.of(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void oneIsTheLowest() {
    run("one is the lowest", new double[0], List.of(3), 0, 0, 0, .5, 0, 0, 0, 0, 0);
  }

  @Test
  void twoAreTheLowest() {
    run("two are the lowest", new double[0], List.of(3, 7), 0, 0, 0, .8, 0, 0, 0, .8, 0);
  }

  @Test
  void threeAreTheLowestAndNoneIsNamed() {
    run("three are the lowest", new double[0], List.of(), 0, 0, 0, .8, 0, .8, 0, .8, 0);
  }

  @Test
  void eightAreTheLowestAndOneIsLiked() {
    run("one is liked better", new double[0], List.of(), 0, 0, 0, -1, 0, 0, 0, 0, 0);
    assertThat(ALL).hasSize(AnswerModel.UNSUR);
  }
}
