package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 919 real requests with dates as dirty as they were typed; the numbers were counted outside Prima.
 * They know no holidays and count weekdays as {@link WorkingCalendar#between} counts working days:
 * after the day of the request, up to and with the day it was done. (The other common way, with the
 * first day and without the last, would give 0.925 and 29 where these have 0.921 and 30.)
 */
@Tag("real")
class BmkgTest {

  /** A person who asks in year 6 of our era waits 2012 years: one date was typed so. */
  private static final WorkingCalendar WEEKDAYS =
      WorkingCalendar.of(
          IntStream.rangeClosed(6, 2020).boxed().collect(Collectors.toSet()), List.of());

  private static JsonNode counts;
  private static List<Request> requests;

  private record Request(
      int number, LocalDate asked, Optional<LocalDate> target, Optional<LocalDate> done) {

    boolean doneBeforeAsked() {
      return done.isPresent() && done.get().isBefore(asked);
    }

    boolean timed() {
      return done.isPresent() && !doneBeforeAsked();
    }

    /** Longer than any request is open. */
    boolean implausible() {
      return timed() && ChronoUnit.DAYS.between(asked, done.get()) > 365;
    }

    int weekdays() {
      return WEEKDAYS.between(asked, done.orElseThrow());
    }
  }

  @BeforeAll
  static void read() throws IOException {
    String real = System.getProperty("prima.real");
    Path folder =
        (real == null
                ? Path.of(System.getProperty("basedir", "."), "../../shared/real")
                : Path.of(real))
            .resolve("bmkg-semarang-2018-2020");
    counts = new ObjectMapper().readTree(folder.resolve("counts.json").toFile());
    String text = Files.readString(folder.resolve("permohonan.csv"));
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      requests =
          rows.stream()
              .map(
                  row ->
                      new Request(
                          Integer.parseInt(row.getField("no")),
                          LocalDate.parse(row.getField("tgl")),
                          date(row.getField("tgltarget")),
                          date(row.getField("tgljadi"))))
              .toList();
    }
  }

  private static Optional<LocalDate> date(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
  }

  private static long count(Predicate<Request> of) {
    return requests.stream().filter(of).count();
  }

  private static void isListed(String name, Predicate<Request> of) {
    List<String> found =
        requests.stream()
            .filter(of)
            .map(r -> r.number() + " " + r.asked() + " " + r.done().orElseThrow())
            .toList();
    List<String> listed =
        StreamSupport.stream(counts.get(name).spliterator(), false)
            .map(r -> r.get(0).asInt() + " " + r.get(1).asText() + " " + r.get(2).asText())
            .toList();
    assertThat(found).isNotEmpty().isEqualTo(listed);
  }

  @Test
  void rowsAndDates() {
    assertThat(requests).hasSize(counts.get("rows").asInt());
    assertThat(count(r -> r.done().isPresent()))
        .isEqualTo(counts.get("with_start_and_finish").asLong());
    assertThat(count(r -> r.done().isEmpty())).isEqualTo(counts.get("no_finish_date").asLong());
    assertThat(count(Request::doneBeforeAsked))
        .isEqualTo(counts.get("finished_before_start").asLong());
    assertThat(
            count(
                r ->
                    r.done().isPresent()
                        && r.target().isPresent()
                        && r.done().get().isAfter(r.target().get())))
        .isEqualTo(counts.get("finished_after_target").asLong());
    assertThat(count(r -> r.done().isPresent() && r.done().equals(r.target())))
        .isEqualTo(counts.get("target_equals_finish").asLong());
    assertThat(count(r -> !WEEKDAYS.isWorkingDay(r.asked())))
        .isEqualTo(counts.get("requests_dated_on_weekend").asLong());
    isListed("finished_before_start_list", Request::doneBeforeAsked);
    isListed("implausible_over_365_days", Request::implausible);
  }

  @Test
  void weekdaysAsTyped() {
    int[] weekdays =
        requests.stream().filter(Request::timed).mapToInt(Request::weekdays).sorted().toArray();
    assertThat(weekdays).hasSize(897);
    assertThat(weekdays[448]).as("median").isEqualTo(counts.get("median_weekdays").asInt());
    assertThat(weekdays[896]).isEqualTo(counts.get("max_weekdays").asInt()).isEqualTo(525_050);
    assertThat(Arrays.stream(weekdays).average().orElseThrow())
        .isCloseTo(counts.get("mean_weekdays_raw_with_outliers").asDouble(), within(0.005));
  }

  @Test
  void weekdaysWithoutTheImplausible() {
    int[] weekdays =
        requests.stream()
            .filter(r -> r.timed() && !r.implausible())
            .mapToInt(Request::weekdays)
            .toArray();
    assertThat(weekdays).hasSize(counts.get("durations_counted").asInt());
    assertThat(Arrays.stream(weekdays).max())
        .hasValue(counts.get("max_weekdays_after_excluding").asInt());
    assertThat(Arrays.stream(weekdays).average().orElseThrow())
        .isCloseTo(counts.get("mean_weekdays_after_excluding_outliers").asDouble(), within(0.0005));
  }
}
