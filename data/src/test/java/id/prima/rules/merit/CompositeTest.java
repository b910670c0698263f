package id.prima.rules.merit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.prima.data.vocab.MeritComponent;
import id.prima.rules.merit.Composite.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompositeTest {

  // --- anchors ---

  @ParameterizedTest
  @CsvSource({
    "65, 100, 65, 0, 0",
    "65, 100, 100, 100, 100",
    "65, 100, 86, 60, 60",
    "65, 100, 51, 0, -40",
    "40, 90, 95, 100, 110",
    // less is better: 30 days are worth nothing, 5 all
    "30, 5, 30, 0, 0",
    "30, 5, 5, 100, 100",
    "30, 5, 20, 40, 40",
    "30, 5, 35, 0, -20",
    "-10, 10, 0, 50, 50"
  })
  void pointsAreStraightBetweenTheAnchors(
      double low, double high, double value, double points, double uncut) {
    Anchors anchors = new Anchors(low, high);
    assertThat(anchors.points(value)).isCloseTo(points, within(1e-12));
    assertThat(anchors.uncut(value)).isCloseTo(uncut, within(1e-12));
  }

  @Test
  void theSlopeHasASign() {
    assertThat(new Anchors(40, 90).slope()).isEqualTo(2);
    assertThat(new Anchors(30, 5).slope()).isEqualTo(-4);
    assertThatIllegalArgumentException().isThrownBy(() -> new Anchors(50, 50));
  }

  // --- the score and its error ---

  @Test
  void figuresFromTheSameDrawErrTogether() {
    // IKM: weight 0.5, slope 100/35, error 1.2; improvement: weight 0.1, slope 5, of the same draw
    // 0.6 and of last year's draw (variance 2) -0.2. Loadings of the score: 0.5 x 100/35 + 0.1 x 5
    // x
    // 0.6 = 1.728571 and 0.1 x 5 x -0.2 = -0.1; variance 1.728571^2 x 1.44 + 0.01 x 2 = 4.302661 +
    // 0.02; df (4.322661)^2 / (4.302661^2/40 + 0.02^2/20) = 40.370983; the third part errs alone
    // not at all
    Scored scored =
        Composite.of(
            "A",
            List.of(
                new Part(
                    MeritComponent.IKM,
                    80,
                    0.5,
                    List.of(new ErrorSource("now", 100 / 35.0, 1.44, 40))),
                new Part(
                    MeritComponent.PERBAIKAN,
                    60,
                    0.1,
                    List.of(
                        new ErrorSource("now", 5 * 0.6, 1.44, 40),
                        new ErrorSource("then", 5 * -0.2, 2, 20))),
                new Part(MeritComponent.STANDAR, 50, 0.4, List.of())));
    // 40 + 6 + 20
    assertThat(scored.score()).isCloseTo(66, within(1e-12));
    assertThat(scored.squaredError()).isCloseTo(4.322661, within(1e-6));
    assertThat(scored.df()).isCloseTo(40.370983, within(1e-5));
  }

  @Test
  void independentErrorsOnlyAddTheirSquares() {
    // (0.5 x 2)^2 x 9 + (0.5 x 2)^2 x 16
    Scored scored =
        Composite.of(
            "A",
            List.of(
                new Part(MeritComponent.IKM, 80, 0.5, List.of(ErrorSource.of("one", 2, 9))),
                new Part(
                    MeritComponent.BERAKHLAK, 60, 0.5, List.of(ErrorSource.of("other", 2, 16)))));
    assertThat(scored.error()).isCloseTo(5, within(1e-12));
    assertThat(scored.df()).isInfinite();
  }

  @Test
  void errorsOfOneDrawMayCancel() {
    Scored scored =
        Composite.of(
            "A",
            List.of(
                new Part(
                    MeritComponent.IKM,
                    80,
                    1,
                    List.of(ErrorSource.of("one", 2, 9), ErrorSource.of("one", -2, 9)))));
    assertThat(scored.squaredError()).isZero();
  }

  @Test
  void aDrawHasOneVariance() {
    List<Part> parts =
        List.of(
            new Part(
                MeritComponent.IKM,
                80,
                1,
                List.of(ErrorSource.of("one", 2, 9), ErrorSource.of("one", 2, 8))));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Composite.of("A", parts))
        .withMessageContaining("one has two variances");
    assertThatIllegalArgumentException().isThrownBy(() -> ErrorSource.of("one", 2, -1));
  }
}
