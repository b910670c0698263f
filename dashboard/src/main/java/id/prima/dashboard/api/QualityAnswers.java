package id.prima.dashboard.api;

import id.prima.dashboard.page.FeedFiles;
import id.prima.dashboard.page.Submissions;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.data.Tables;
import id.prima.data.marts.FeedFinding;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Reason;
import id.prima.rules.SubmissionCalendar.State;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

/** What was sent, and what became of it. Of surveys, a longer period adds up its quarters. */
final class QualityAnswers {

  private record Quality(
      String feed,
      List<FeedQuality> files,
      List<ReasonCount> reasons,
      List<FlagCount> flags,
      List<FeedFinding> warnings,
      Slice<FeedQuality> slice) {

    private long sum(ToLongFunction<FeedQuality> count) {
      return files.stream().mapToLong(count).sum();
    }
  }

  /** Rows that were not counted, by reason. */
  private record ReasonCount(String code, long rows) {

    private Optional<Reason> reason() {
      return Arrays.stream(Reason.values()).filter(r -> r.code().equals(code)).findFirst();
    }
  }

  /** Rows that count and are odd, by what is odd. */
  private record FlagCount(String code, long rows) {

    private Optional<Flag> flag() {
      return Arrays.stream(Flag.values()).filter(f -> f.code().equals(code)).findFirst();
    }
  }

  /** One unit in the quarters of the period. */
  private record Sent(UnitInfo unit, List<InQuarter> quarters) {}

  private record InQuarter(Period quarter, Optional<State> state, long respondents) {}

  private static final Form<ReasonCount> REASON =
      Form.object(
          "reason_count",
          List.of(
              Field.of("code", Form.TEXT, ReasonCount::code),
              Field.of(
                  "sentence",
                  Form.TEXT.orNull(),
                  r -> r.reason().map(Reason::sentence).orElse(null)),
              Field.of(
                  "remedy", Form.TEXT.orNull(), r -> r.reason().map(Reason::remedy).orElse(null)),
              Field.of("rows", Form.COUNT, ReasonCount::rows)));

  private static final Form<FlagCount> FLAG =
      Form.object(
          "flag_count",
          List.of(
              Field.of("code", Form.TEXT, FlagCount::code),
              Field.of(
                  "sentence", Form.TEXT.orNull(), f -> f.flag().map(Flag::sentence).orElse(null)),
              Field.of("remedy", Form.TEXT.orNull(), f -> f.flag().map(Flag::remedy).orElse(null)),
              Field.of("rows", Form.COUNT, FlagCount::rows)));

  private static final Form<InQuarter> IN_QUARTER =
      Form.object(
          "submission_quarter",
          List.of(
              Field.of("period", Form.TEXT, q -> q.quarter().toString()),
              Field.of(
                  "state",
                  Form.oneOf(Arrays.stream(State.values()).map(QualityAnswers::code).toList())
                      .orNull(),
                  q -> q.state().map(QualityAnswers::code).orElse(null)),
              Field.of("respondents", Form.COUNT, InQuarter::respondents)));

  private static final Form<Sent> SENT =
      Form.object(
          "submission",
          List.of(
              Field.of("unit_id", Form.TEXT, s -> s.unit().unitId()),
              Field.of("nama", Form.TEXT, s -> s.unit().nama()),
              Field.of("frekuensi", Form.TEXT, s -> s.unit().frekuensi()),
              Field.of("quarters", IN_QUARTER.list(), Sent::quarters)));

  private QualityAnswers() {}

  static List<Endpoint<?>> endpoints() {
    return List.of(
        Endpoint.of(
            "quality",
            "/quality",
            Endpoint.paged(List.of(Parameter.PERIOD, Parameter.FEED)),
            fields(),
            QualityAnswers::quality),
        Endpoint.ofPages(
            "submissions",
            "/submissions",
            List.of(Parameter.PERIOD),
            SENT,
            QualityAnswers::submissions));
  }

  private static List<Field<Quality>> fields() {
    List<Field<Quality>> fields = new ArrayList<>();
    fields.add(Field.of("feed", Form.TEXT, Quality::feed));
    fields.add(Field.of("files", Form.COUNT, q -> (long) q.files().size()));
    fields.add(Field.of("read", Form.COUNT, q -> q.sum(FeedQuality::read)));
    fields.add(Field.of("accepted", Form.COUNT, q -> q.sum(FeedQuality::accepted)));
    fields.add(Field.of("rejected", Form.COUNT, q -> q.sum(FeedQuality::rejected)));
    fields.add(Field.of("duplicate", Form.COUNT, q -> q.sum(FeedQuality::duplicate)));
    fields.add(Field.of("other_period", Form.COUNT, q -> q.sum(FeedQuality::otherPeriod)));
    fields.add(Field.of("reasons", REASON.list(), Quality::reasons));
    fields.add(Field.of("flags", FLAG.list(), Quality::flags));
    fields.add(Field.of("warnings", Form.row(Tables.FEED_FINDING).list(), Quality::warnings));
    Endpoint.fields(Form.row(Tables.FEED_QUALITY))
        .forEach(field -> fields.add(field.within(Quality::slice)));
    return fields;
  }

  private static Quality quality(Call call) {
    String feed =
        call.scene()
            .query()
            .oneOf(Parameter.FEED.name(), FeedFiles.SHOWN)
            .orElse(FeedFiles.SURVEYS);
    List<FeedQuality> files = new ArrayList<>();
    Map<String, Long> reasons = new TreeMap<>();
    Map<String, Long> flags = new TreeMap<>();
    List<FeedFinding> warnings = new ArrayList<>();
    for (Snapshot release : releases(call, feed)) {
      release.files().stream().filter(f -> f.feed().equals(feed)).forEach(files::add);
      release.rows(Tables.FEED_OUTCOME).stream()
          .filter(o -> o.feed().equals(feed) && o.code() != null)
          .forEach(o -> reasons.merge(o.code(), o.rows(), Long::sum));
      release.rows(Tables.FEED_FLAG).stream()
          .filter(f -> f.feed().equals(feed))
          .forEach(f -> flags.merge(f.code(), f.rows(), Long::sum));
      release.rows(Tables.FEED_FINDING).stream()
          .filter(f -> f.feed().equals(feed))
          .forEach(warnings::add);
    }
    return new Quality(
        feed,
        files,
        reasons.entrySet().stream().map(e -> new ReasonCount(e.getKey(), e.getValue())).toList(),
        flags.entrySet().stream().map(e -> new FlagCount(e.getKey(), e.getValue())).toList(),
        warnings,
        call.slice(files));
  }

  /** Those of the period's quarters; all files but surveys are read again in every run. */
  private static List<Snapshot> releases(Call call, String feed) {
    if (!feed.equals(FeedFiles.SURVEYS)) {
      return List.of(call.snapshot());
    }
    return call.view().period().quarters().stream()
        .flatMap(q -> call.view().release(q).stream())
        .toList();
  }

  private static List<Sent> submissions(Call call) {
    Submissions submissions = new Submissions(call.view());
    return call.snapshot().units().stream()
        .map(
            unit ->
                new Sent(
                    unit,
                    call.view().period().quarters().stream()
                        .map(
                            q ->
                                new InQuarter(
                                    q,
                                    submissions.state(unit, q),
                                    submissions.respondents(unit.unitId(), q)))
                        .toList()))
        .toList();
  }

  private static String code(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
