package id.prima.ingest.merit;

import id.prima.data.Reference;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.Office;
import id.prima.ingest.landing.Landing;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads what merit rests on in the small office of a test. */
public final class MeritDesk {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private final Office office;
  private final Period quarter;
  private final LocalDate today;

  public MeritDesk(Office office, Period quarter, LocalDate today) {
    this.office = office;
    this.quarter = quarter;
    this.today = today;
  }

  public static MeritDesk of(Office office) {
    return new MeritDesk(office, Office.QUARTER, TODAY);
  }

  /** The headers of the 21 items, each after a comma. */
  public static String items() {
    StringBuilder headers = new StringBuilder();
    for (CoreValue value : CoreValue.values()) {
      for (int n = 1; n <= CoreValue.BEHAVIOURS; n++) {
        headers.append(',').append(value.code()).append('_').append(n);
      }
    }
    return headers.toString();
  }

  /** The same answer 21 times, each after a comma. */
  public static String all(int answer) {
    return ("," + answer).repeat(21);
  }

  public MeritContext context() throws IOException {
    return MeritContext.of(
        quarter, today, Landing.read(office.source()), Reference.builtIn().ketentuan());
  }

  public MeritPlans plans(MeritFeed<?> feed) throws IOException {
    return new MeritPlanner(office.source(), feed).plan();
  }

  public <R extends Record> MeritReading<R> read(MeritFeed<R> feed) throws IOException {
    return new MeritCheck<>(feed, office.source(), context(), (path, n) -> {}).read(plans(feed));
  }

  /** All feeds, in the order of reports. */
  public List<MeritReading<?>> readAll() throws IOException {
    List<MeritReading<?>> readings = new ArrayList<>();
    for (MeritFeed<?> feed : MeritFeed.all()) {
      readings.add(read(feed));
    }
    return readings;
  }
}
