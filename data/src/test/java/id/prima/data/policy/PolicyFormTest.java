package id.prima.data.policy;

import static id.prima.data.policy.PolicyFileTest.FULL;
import static id.prima.data.policy.PolicyFileTest.problems;
import static id.prima.data.policy.PolicyFileTest.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.data.Reference;
import id.prima.rules.merit.Policy;
import id.prima.rules.merit.Policy.Component;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a policy file may look, and what happens to one that looks like nothing. */
class PolicyFormTest {

  /** Editors save as they like. */
  @ParameterizedTest
  @ValueSource(strings = {"bom", "crlf", "comments", "number", "quoted", "no_last_line_end"})
  void theFormOfTheFileDoesNotMatter(String form) {
    String text =
        switch (form) {
          case "bom" -> "\uFEFF" + FULL;
          case "crlf" -> FULL.replace("\n", "\r\n");
          case "comments" -> FULL.replace("\n", "  # keterangan\n\n");
          case "number" -> FULL.replace("\"2026.1\"", "2026.1");
          case "quoted" -> FULL.replace("0.6", "'0.6'").replace("ukuran: ikm", "ukuran: \"ikm\"");
          default -> FULL.strip();
        };

    assertThat(read(text).policy()).isEqualTo(PolicyFile.parse(FULL, "policy.yml"));
    assertThat(read(text).text()).isEqualTo(text);
  }

  @Test
  void aVersionThatLooksLikeANumberKeepsItsZeros() {
    assertThat(PolicyFile.parse(FULL.replace("\"2026.1\"", "2026.10"), "x").version())
        .isEqualTo("2026.10");
    assertThat(PolicyFile.parse(FULL.replace("\"2026.1\"", "007"), "x").version()).isEqualTo("007");
  }

  @Test
  void linesAreCountedInAFileFromWindowsToo() {
    assertThat(problems(("\uFEFF" + FULL).replace("kuota: 3", "kuota: 0").replace("\n", "\r\n")))
        .containsExactly(
            "policy.yml baris 27 penghargaan.kuota: '0', harus bilangan bulat 1 sampai 10000");
  }

  @Test
  void aFileThatIsNoTextOrTooLongIsRefused() {
    assertThatThrownBy(() -> PolicyFile.read(new byte[] {(byte) 0xFF, (byte) 0xFE, 'v', 0}, "p"))
        .isInstanceOf(PolicyException.class)
        .hasMessage("p: bukan teks UTF-8; simpan ulang dengan pengodean UTF-8");
    assertThat(problems(FULL + "# ".repeat(600_000)))
        .containsExactly("policy.yml: berkas lebih dari 1 MB; ini bukan kebijakan");
    assertThat(problems("[".repeat(1_000_000)))
        .containsExactly("policy.yml baris 1: terlalu banyak tingkat");
  }

  /** The hash is that of the bytes of the file, as sha256sum prints it. */
  @Test
  void theHashIsThatOfTheFile() {
    // printf 'versi: ...' cannot be worked out by hand; the empty text's hash is known to all
    assertThat(new PolicyFile("p", "", PolicyFile.parse(FULL, "p"), List.of()).sha256())
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  /** Whatever somebody types into the shipped policy, it is a policy or it is explained. */
  @Test
  void randomEditsAreReadOrExplained() {
    String shipped = Reference.builtIn().policy().text();
    String[] pieces = {
      ":",
      "-",
      "[",
      "]",
      "{",
      "}",
      "\"",
      "'",
      "#",
      "&a ",
      "*a",
      "!x ",
      "|",
      ">",
      "%",
      "@",
      "`",
      ",",
      "\t",
      "\n",
      "\r",
      "  ",
      "? ",
      "---\n",
      "...\n",
      "\u0000",
      "\uD83D",
      "é",
      "0",
      "-1",
      "null",
      "~",
      "true",
      "1e400",
      "\\",
      "<<: ",
      "\u2028",
      "\uFEFF",
      "bobot: 0.5\n",
      "    ",
      "\u0085"
    };
    Random random = new Random(20261122);
    int read = 0;
    int explained = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(shipped);
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(random.nextInt(10) == 0 ? 400 : 6));
        String piece = random.nextBoolean() ? pieces[random.nextInt(pieces.length)] : "";
        text.replace(at, to, piece);
      }
      try {
        Policy policy = PolicyFile.parse(text.toString(), "p");
        assertThat(
                policy.components().stream()
                    .map(Component::weight)
                    .reduce(BigDecimal.ZERO, BigDecimal::add))
            .isEqualByComparingTo(BigDecimal.ONE);
        read++;
      } catch (PolicyException e) {
        assertThat(e.problems()).isNotEmpty();
        assertThat(e).hasMessageNotContaining("Exception");
        explained++;
      } catch (RuntimeException e) {
        throw new AssertionError("edit " + i + ":\n" + text, e);
      }
    }
    assertThat(read).isGreaterThan(1000);
    assertThat(explained).isGreaterThan(1000);
  }
}
