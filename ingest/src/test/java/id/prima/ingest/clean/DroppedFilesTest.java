package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a clerk drops gives numbers, or says what to do. */
class DroppedFilesTest {

  @TempDir private Path folder;

  static Stream<Dropped> all() {
    return Stream.of(
            DroppedWorkbooks.all(),
            DroppedRespondents.all(),
            DroppedHabits.all(),
            DroppedTitles.all(),
            DroppedExports.all(),
            DroppedTexts.all(),
            DroppedArchives.all(),
            DroppedOthers.all())
        .flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("all")
  void each_file_ends_as_expected(Dropped dropped) throws IOException {
    Office office = new Office(folder);
    for (Map.Entry<String, byte[]> file : dropped.files.entrySet()) {
      office.put(file.getKey(), file.getValue());
    }

    IngestReport report = office.check();

    Map<String, String> tables = new LinkedHashMap<>();
    report.files().forEach(f -> tables.put(f.file(), numbers(f)));
    assertThat(tables).as(dropped.name).isEqualTo(dropped.tables);
    assertThat(report.problems())
        .extracting(FilePlan.Problem::path)
        .containsExactlyInAnyOrderElementsOf(dropped.refusals.keySet());
    report
        .problems()
        .forEach(p -> assertThat(p.message()).contains(dropped.refusals.get(p.path())));
    String remarks =
        report.files().stream()
            .map(f -> String.valueOf(f.remarks()))
            .collect(Collectors.joining("\n"));
    if (dropped.remark != null) {
      assertThat(remarks).contains(dropped.remark);
    }
    if (dropped.silentOn != null) {
      assertThat(remarks).doesNotContain(dropped.silentOn);
    }
    if (dropped.unit != null) {
      assertThat(report.outcomes())
          .filteredOn(o -> o.outcome().equals(Outcome.ACCEPTED.code()))
          .extracting(FeedOutcome::unitId)
          .containsOnly(dropped.unit);
    }
  }

  private static String numbers(FeedQuality f) {
    return f.read()
        + "/"
        + f.accepted()
        + "/"
        + f.rejected()
        + "/"
        + f.duplicate()
        + "/"
        + f.otherPeriod();
  }

  @Test
  void there_are_as_many_as_promised() {
    assertThat(all().map(Dropped::toString)).doesNotHaveDuplicates().hasSizeGreaterThan(60);
  }
}
