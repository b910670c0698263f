package id.prima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is written down of a request stays one line, whatever was asked for. */
class AccessLineTest {

  @Test
  void aFailureIsOneLineWithoutAnythingThatMovesACursor() {
    assertThat(
            AccessLine.ofFailure(
                "/unit/a\r\nprima: semua baik\u001b[2J",
                new IllegalStateException("b\nc\u0085d\u2028e\u2029f\u0000g")))
        .isEqualTo(
            "kesalahan pada /unit/a??prima: semua baik?[2J:"
                + " java.lang.IllegalStateException: b?c?d?e?f?g");
  }

  @Test
  void aLineHasAnEnd() {
    String line =
        AccessLine.ofFailure("/" + "x".repeat(9_000), new IllegalStateException("y".repeat(9_000)));
    assertThat(line).hasSize("kesalahan pada ".length() + 200 + ": ".length() + 500);
  }

  @Test
  void lettersAreLeftAsTheyAre() {
    assertThat(AccessLine.ofFailure("/unit/désa 𠮷", new IllegalStateException("é")))
        .isEqualTo("kesalahan pada /unit/désa 𠮷: java.lang.IllegalStateException: é");
  }

  @Test
  void anAddressThatIsNoneIsNotWrittenDown() {
    assertThat(AccessLine.path("/unit/pkm-melati", 200)).isEqualTo("/unit/pkm-melati");
    assertThat(AccessLine.path("/unit/Siti 0812", 404)).isEqualTo("/unit/\u2026");
    assertThat(AccessLine.path("/staf/kinerja", 303)).isEqualTo("/staf/\u2026");
    assertThat(AccessLine.path("/Siti", 404)).isEqualTo("/\u2026");
    assertThat(AccessLine.path("/masuk", 303)).isEqualTo("/masuk");
    assertThat(AccessLine.path("/", 503)).isEqualTo("/\u2026");
    assertThat(AccessLine.path("", 400)).isEqualTo("/\u2026");
  }
}
