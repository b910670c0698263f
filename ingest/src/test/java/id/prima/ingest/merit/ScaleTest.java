package id.prima.ingest.merit;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.ingest.clean.FeedJudgement;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FloorLimits;
import id.prima.ingest.clean.Office;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a declared scale is taken for another, and where that cannot be told. */
class ScaleTest {

  @TempDir Path temp;

  private MeritPlans plan(String path, int... sheetsByAnswer) throws IOException {
    StringBuilder text = new StringBuilder("tanggal" + MeritDesk.items() + "\n");
    for (int i = 0; i < sheetsByAnswer.length; i += 2) {
      String row = "2026-08-01" + MeritDesk.all(sheetsByAnswer[i]) + "\n";
      text.append(row.repeat(sheetsByAnswer[i + 1]));
    }
    Office office = new Office(temp);
    office.put(path, text.toString());
    return MeritDesk.of(office).plans(MeritFeed.BERAKHLAK);
  }

  @ParameterizedTest
  @CsvSource({"95,5,false", "96,4,true", "380,20,false", "381,19,true"})
  void one_sheet_in_twenty_above_the_scale_stops_the_file(int good, int wrong, boolean read)
      throws IOException {
    MeritPlans plans = plan("berakhlak/rsud/a.csv", 3, good, 5, wrong);

    assertThat(plans.plans()).hasSize(read ? 1 : 0);
    assertThat(plans.problems()).hasSize(read ? 0 : 1);
    if (read) {
      assertThat(plans.plans().get(0).remarks())
          .contains(
              "berkas ini tampaknya berskala 1-5, dinyatakan 1-4? "
                  + wrong
                  + " lembar berisi jawaban di atas skala 1-4, dan ditolak");
    }
  }

  @Test
  void a_release_is_stopped_and_the_message_says_what_to_do() throws IOException {
    plan("berakhlak/rsud/a.csv", 5, 30, 3, 30);
    MeritReading<?> reading = MeritDesk.of(new Office(temp)).read(MeritFeed.BERAKHLAK);

    assertThat(reading.report().problems())
        .extracting(FilePlan.Problem::message)
        .containsExactly(
            "berkas ini tampaknya berskala 1-5, dinyatakan 1-4; 30 dari 60 lembar berisi jawaban"
                + " di atas 4. Taruh di folder berakhlak/skala-1-5/, atau sebut skala-1-5 pada"
                + " nama berkasnya; bila skalanya memang 1-4, perbaiki jawaban itu");
    assertThat(
            FeedJudgement.of(
                    reading.report(), new FloorLimits(java.util.Map.of(), java.util.Map.of()))
                .stop())
        .isPresent();
    assertThat(reading.rows()).isEmpty();
  }

  @Test
  void a_large_file_that_never_uses_the_top_of_its_scale_is_asked_about() throws IOException {
    assertThat(plan("berakhlak/skala-1-10/rsud/a.csv", 5, 25, 4, 25).plans().get(0).remarks())
        .contains(
            "tidak satu pun dari 50 lembar berisi jawaban 10 pada skala 1-10 yang dinyatakan;"
                + " jawaban tertinggi 5. Periksa skalanya");
  }

  @Test
  void a_small_file_and_one_that_uses_the_top_are_not() throws IOException {
    assertThat(plan("berakhlak/rsud/a.csv", 3, 49).plans().get(0).remarks())
        .containsExactly("skala 1-4");
    assertThat(plan("berakhlak/rsud/a.csv", 3, 59, 4, 1).plans().get(0).remarks())
        .containsExactly("skala 1-4");
  }

  @Test
  void of_a_longer_scale_whose_upper_end_nobody_chose_nothing_can_be_told() throws IOException {
    // a file on 1-5 without a single 5, declared 1-4: documented as beyond telling
    MeritPlans plans = plan("berakhlak/rsud/a.csv", 4, 40, 2, 40);

    assertThat(plans.problems()).isEmpty();
    assertThat(plans.plans().get(0).remarks()).containsExactly("skala 1-4");
  }
}
