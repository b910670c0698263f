package id.prima.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The values that Winkler prints beside his pairs of names. */
class JaroWinklerTest {

  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, 0.961",
    "DWAYNE, DUANE, 0.840",
    "DIXON, DICKSONX, 0.813",
    "JONES, JOHNSON, 0.832",
    "ABROMS, ABRAMS, 0.922",
    "mawar, mawar, 1",
    "abc, xyz, 0"
  })
  void words_are_as_alike_as_published(String a, String b, double expected) {
    assertThat(JaroWinkler.similarity(a, b)).isCloseTo(expected, Offset.offset(0.0006));
    assertThat(JaroWinkler.similarity(b, a)).isCloseTo(expected, Offset.offset(0.0006));
  }
}
