package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.silver.SurveyResponse;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 201 real answers, loaded untouched; the sums were added up outside Prima. */
@Tag("real")
class GianyarTest {

  private static final Path REAL = Path.of(System.getProperty("prima.real", "../../shared/real"));

  @TempDir Path folder;

  @Test
  void all_201_answers_count() throws IOException {
    Path unit = Files.createDirectories(folder.resolve("survei/skck"));
    Files.copy(REAL.resolve("gianyar-skck-2020/survei.csv"), unit.resolve("survei.csv"));
    LocalLanding source = new LocalLanding(folder);
    Period quarter = Period.quarter(2020, 3);
    SurveyPlanner.Plans plans = new SurveyPlanner(source, Profiles.builtIn()).plan(quarter);
    SurveyContext context =
        SurveyContext.of(
            quarter,
            LocalDate.of(2020, 10, 1),
            Landing.read(source),
            Reference.builtIn().ketentuan());

    IngestReport report = new SurveyCheck(source, context, (path, rows) -> {}).read(plans);
    assertThat(report.read()).isEqualTo(201);
    assertThat(report.accepted()).isEqualTo(201);
    assertThat(report.files().get(0).remarks()).contains("urutan formulir");

    List<SurveyResponse> responses = new ArrayList<>();
    try (SurveyRows rows =
        SurveyRows.open(source, plans.plans().get(0), context, AnswerWords.builtIn())) {
      rows.forEachRemaining(r -> responses.add(((Cleaned.Accepted) r).response()));
    }
    assertThat(sum(responses, SurveyResponse::persyaratan)).isEqualTo(693);
    assertThat(sum(responses, SurveyResponse::prosedur)).isEqualTo(726);
    assertThat(sum(responses, SurveyResponse::waktu)).isEqualTo(672);
    assertThat(sum(responses, SurveyResponse::biaya)).isEqualTo(598);
    assertThat(sum(responses, SurveyResponse::produk)).isEqualTo(683);
    assertThat(sum(responses, SurveyResponse::kompetensi)).isEqualTo(686);
    assertThat(sum(responses, SurveyResponse::perilaku)).isEqualTo(683);
    assertThat(sum(responses, SurveyResponse::sarana)).isEqualTo(706);
    assertThat(sum(responses, SurveyResponse::pengaduan)).isEqualTo(765);

    SurveyResponse first = responses.get(0);
    assertThat(first.sourceRow()).isEqualTo(2);
    assertThat(first.unitId()).isEqualTo("skck");
    assertThat(first.responseDate()).isEqualTo(LocalDate.of(2020, 7, 15));
    assertThat(first.responseSecond()).isEqualTo((13 * 60 + 53) * 60);
    assertThat(first.kelompokUsia()).isEqualTo("20-29");
    assertThat(first.jenisKelamin()).isEqualTo("L");
    assertThat(first.pendidikan()).isEqualTo("SMA");
    assertThat(first.pekerjaan()).isEqualTo("SWASTA");
    assertThat(responses).allMatch(r -> r.jenisKelamin() != null && r.pendidikan() != null);
  }

  private static int sum(List<SurveyResponse> rows, Function<SurveyResponse, Integer> answer) {
    return rows.stream().mapToInt(answer::apply).sum();
  }
}
