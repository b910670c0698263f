package id.prima.data;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Questionnaire;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which questions make which questionnaire, and what it is called. */
class QuestionnaireTest {

  private static Questionnaire asking(String... codes) {
    return new Questionnaire(Instrumen.SKM, List.of(codes));
  }

  @Test
  void theNineUnsurInWhateverOrderAreTheRegulationsOwn() {
    List<String> backwards = new ArrayList<>(Questionnaire.NINE);
    Collections.reverse(backwards);
    Questionnaire nine = new Questionnaire(Instrumen.SPKP, backwards);

    assertThat(nine.code()).isEqualTo("SPKP");
    assertThat(nine.asked()).isNull();
    assertThat(Questionnaire.parseAsked(null)).hasSize(9).startsWith("PERSYARATAN");
    assertThat(Questionnaire.size("SPKP")).isEqualTo(9);
    assertThat(Questionnaire.isOfRegulation("program")).isTrue();
  }

  @Test
  void otherQuestionsAreAnotherQuestionnaireInOneOrder() {
    Questionnaire own = asking("keamanan", "WAKTU", "disiplin", "PERSYARATAN");

    assertThat(own.unsur()).containsExactly("PERSYARATAN", "WAKTU", "disiplin", "keamanan");
    assertThat(own.asked()).isEqualTo("PERSYARATAN,WAKTU,disiplin,keamanan");
    assertThat(Questionnaire.parseAsked(own.asked())).isEqualTo(own.unsur());
    // printf 'PERSYARATAN\nWAKTU\ndisiplin\nkeamanan' | gzip -c | tail -c8 | od -tx4: its CRC-32
    assertThat(own.code()).isEqualTo("SKM-4-d3bd5026");
    assertThat(asking("disiplin", "PERSYARATAN", "keamanan", "WAKTU").code()).isEqualTo(own.code());
    assertThat(asking("PERSYARATAN", "WAKTU", "disiplin", "keadilan").code())
        .isNotEqualTo(own.code());
  }

  @Test
  void aNameTellsTheKindAndTheNumberOfUnsur() {
    assertThat(Questionnaire.size("SKM-14-2f1c9ab0")).isEqualTo(14);
    assertThat(Questionnaire.kind("program-8-00000001")).isEqualTo("program");
    assertThat(Questionnaire.isOfRegulation("SKM-9-2f1c9ab0")).isFalse();
    assertThat(List.of("SKM", "SPAK-13-0123abcd")).allMatch(Questionnaire::isName);
    assertThat(
            List.of("", "skm", "SKN-14-2f1c9ab0", "SKM-14", "SKM-14-2F1C9AB0", "SKM-114-2f1c9ab0"))
        .noneMatch(Questionnaire::isName);
  }
}
