package id.prima.dashboard.page;

import id.prima.dashboard.chart.Chart;
import id.prima.dashboard.chart.TableView;
import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.chart.TableView.Head;
import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.Tables;
import id.prima.data.marts.FeedFlag;
import id.prima.data.marts.FeedOutcome;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * What became of the files that one release was made from.
 *
 * <p>A file needs repair when the office can do something about a refused row: rows of sums and
 * averages, and rows read before, need nothing.
 */
final class FileReport {

  private static final List<String> TONES = List.of("dihitung", "periode-lain", "ganda", "ditolak");

  private final Scene scene;
  private final String feed;
  private final List<FeedQuality> files;
  private final List<FeedOutcome> outcomes;
  private final List<FeedFlag> odd;
  private final Set<FeedQuality> toRepair;

  FileReport(Scene scene, String feed) {
    this.scene = scene;
    this.feed = feed;
    Snapshot snapshot = scene.view().snapshot();
    List<FeedQuality> own = snapshot.files().stream().filter(f -> f.feed().equals(feed)).toList();
    this.outcomes =
        snapshot.rows(Tables.FEED_OUTCOME).stream().filter(o -> o.feed().equals(feed)).toList();
    this.odd = snapshot.rows(Tables.FEED_FLAG).stream().filter(f -> f.feed().equals(feed)).toList();
    Map<String, Long> harmless =
        outcomes.stream()
            .filter(o -> Outcome.REJECTED.code().equals(o.outcome()))
            .filter(o -> Reason.SUMMARY_ROW.code().equals(o.code()))
            .collect(
                Collectors.groupingBy(
                    FeedOutcome::fileSha256, Collectors.summingLong(FeedOutcome::rows)));
    this.toRepair =
        own.stream()
            .filter(f -> f.rejected() > harmless.getOrDefault(f.fileSha256(), 0L))
            .collect(Collectors.toSet());
    this.files = own.stream().sorted(Comparator.comparing(f -> !toRepair.contains(f))).toList();
  }

  String feed() {
    return feed;
  }

  int size() {
    return files.size();
  }

  /** Files that somebody must mend. */
  int toRepair() {
    return (int) files.stream().filter(toRepair::contains).count();
  }

  /** "2.000 baris dibaca = 1.900 dihitung + 60 ditolak + 30 ganda + 10 periode lain." */
  String reconciliation() {
    return scene
        .l()
        .text(
            "mutu.reconciliation",
            sum(FeedQuality::read),
            sum(FeedQuality::accepted),
            sum(FeedQuality::rejected),
            sum(FeedQuality::duplicate),
            sum(FeedQuality::otherPeriod));
  }

  private long sum(ToLongFunction<FeedQuality> part) {
    return files.stream().mapToLong(part).sum();
  }

  /** Why rows were not counted, most rows first. */
  TableView reasons() {
    Labels l = scene.l();
    Map<String, Long> rows = new HashMap<>();
    Map<String, String> outcome = new HashMap<>();
    Map<String, Set<String>> inFiles = new HashMap<>();
    for (FeedOutcome o : outcomes) {
      if (o.code() != null) {
        rows.merge(o.code(), o.rows(), Long::sum);
        outcome.put(o.code(), o.outcome());
        inFiles.computeIfAbsent(o.code(), c -> new HashSet<>()).add(o.fileSha256());
      }
    }
    List<List<Cell>> lines =
        rows.keySet().stream()
            .sorted(Comparator.comparing((String c) -> -rows.get(c)).thenComparing(c -> c))
            .map(
                code ->
                    List.of(
                        new Cell(sentence(code), code, null),
                        Cell.text(scene.names().code("outcome", outcome.get(code))),
                        Cell.of(l.count(rows.get(code)), rows.get(code)),
                        Cell.of(l.count(inFiles.get(code).size()), inFiles.get(code).size()),
                        Cell.text(remedy(code))))
            .toList();
    return new TableView(
        l.text("mutu.reasons." + feed),
        List.of(
            Head.text(l.text("mutu.head.reason"), "code"),
            Head.text(l.text("mutu.head.outcome"), "outcome"),
            Head.number(l.text("mutu.head.rows"), "rows"),
            Head.number(l.text("mutu.head.files"), "files"),
            Head.text(l.text("mutu.head.remedy"), "remedy")),
        lines);
  }

  private String sentence(String code) {
    return reason(code).map(Reason::sentence).orElse(code);
  }

  private String remedy(String code) {
    return reason(code).map(Reason::remedy).orElse(scene.l().text("number.none"));
  }

  private static Optional<Reason> reason(String code) {
    return java.util.Arrays.stream(Reason.values()).filter(r -> r.code().equals(code)).findFirst();
  }

  /** What is odd about rows that count all the same, in the order of the vocabulary. */
  TableView flags() {
    Labels l = scene.l();
    List<List<Cell>> lines = new ArrayList<>();
    for (Flag flag : Flag.values()) {
      List<FeedFlag> of = odd.stream().filter(f -> f.code().equals(flag.code())).toList();
      long rows = of.stream().mapToLong(FeedFlag::rows).sum();
      if (rows > 0) {
        long inFiles = of.stream().map(FeedFlag::fileSha256).distinct().count();
        lines.add(
            List.of(
                Cell.of(flag.sentence(), flag.code()),
                Cell.of(l.count(rows), rows),
                Cell.of(l.count(inFiles), inFiles),
                Cell.text(flag.remedy())));
      }
    }
    return new TableView(
        l.text("mutu.flags"),
        List.of(
            Head.text(l.text("mutu.head.flag"), "flag"),
            Head.number(l.text("mutu.head.rows"), "rows"),
            Head.number(l.text("mutu.head.files"), "files"),
            Head.text(l.text("mutu.head.remedy"), "remedy")),
        lines);
  }

  /** What is odd in one file: "berpindah unit 3; klasifikasi berubah 1". */
  private Cell flags(FeedQuality file, boolean copy) {
    List<FeedFlag> own =
        odd.stream().filter(f -> !copy && f.fileSha256().equals(file.fileSha256())).toList();
    return own.isEmpty()
        ? Cell.of(scene.l().text("number.none"), null)
        : Cell.of(each(own, f -> scene.names().code("tanda", f.code())), each(own, FeedFlag::code));
  }

  private String each(List<FeedFlag> flags, Function<FeedFlag, String> name) {
    return flags.stream()
        .map(f -> name.apply(f) + " " + scene.l().count(f.rows()))
        .collect(Collectors.joining("; "));
  }

  /** One bar for each file from one place in the list up to another. */
  Chart chart(String id, int from, int to) {
    Labels l = scene.l();
    List<Chart.Bars.Bar> bars = new ArrayList<>();
    List<List<Cell>> lines = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < files.size(); i++) {
      FeedQuality file = files.get(i);
      String name = seen.add(file.file()) ? file.file() : l.text("mutu.file.copy", file.file());
      if (i >= from && i < to) {
        boolean repair = toRepair.contains(file);
        bars.add(
            new Chart.Bars.Bar(
                repair ? l.text("mutu.file.toRepair", name) : name,
                List.of(file.accepted(), file.otherPeriod(), file.duplicate(), file.rejected()),
                spoken(file, name)));
        lines.add(line(file, name));
      }
    }
    return new Chart(
        id,
        l.text("mutu.chart"),
        new Chart.Bars(
            TONES.stream().map(t -> new Chart.Bars.Series(l.text("mutu.series." + t), t)).toList(),
            bars),
        new TableView(l.text("mutu.table." + feed), head(l), lines));
  }

  /**
   * Links to the refused rows of each file from one place in the list up to another; none for a
   * viewer whom that page does not let in.
   */
  List<FeedFiles.Link> refused(int from, int to) {
    if (!scene.viewer().may(BarisDitolakPage.ACCESS)) {
      return List.of();
    }
    return files.subList(Math.min(from, files.size()), Math.min(to, files.size())).stream()
        .filter(file -> toRepair.contains(file))
        .map(
            file ->
                new FeedFiles.Link(
                    scene.l().text("mutu.refused.file", file.file(), file.rejected()),
                    scene
                        .links()
                        .with(
                            BarisDitolakPage.PATH,
                            Map.of(BarisDitolakPage.FILE, file.fileSha256()))))
        .toList();
  }

  private String spoken(FeedQuality file, String name) {
    Labels l = scene.l();
    String text =
        l.text(
            "mutu.point",
            name,
            file.read(),
            file.accepted(),
            file.otherPeriod(),
            file.duplicate(),
            file.rejected());
    return toRepair.contains(file) ? text + " " + l.text("mutu.file.repair") : text;
  }

  private List<Head> head(Labels l) {
    List<Head> head = new ArrayList<>();
    head.add(Head.text(l.text("mutu.head.file"), "file"));
    head.add(Head.number(l.text("mutu.head.read"), "read"));
    head.add(Head.number(l.text("mutu.series.dihitung"), "accepted"));
    head.add(Head.number(l.text("mutu.series.ditolak"), "rejected"));
    head.add(Head.number(l.text("mutu.series.ganda"), "duplicate"));
    head.add(Head.number(l.text("mutu.series.periode-lain"), "other_period"));
    if (isSurvey()) {
      head.add(Head.number(l.text("mutu.head.fromFolder"), "period_from_folder"));
    } else {
      head.add(Head.text(l.text("mutu.head.flags"), "flag"));
    }
    head.add(Head.text(l.text("mutu.head.profile"), "profile"));
    head.add(Head.text(l.text("mutu.head.dateOrder"), "date_order"));
    head.add(Head.text(l.text("mutu.head.dateCertain"), "date_order_certain"));
    if (isSurvey()) {
      head.add(Head.text(l.text("mutu.head.unsurOrder"), "unsur_order"));
    }
    head.add(Head.text(l.text("mutu.head.encoding"), "encoding"));
    head.add(Head.text(l.text("mutu.head.remarks"), "remarks"));
    return head;
  }

  private boolean isSurvey() {
    return feed.equals(FeedFiles.SURVEYS);
  }

  private List<Cell> line(FeedQuality file, String name) {
    Labels l = scene.l();
    List<Cell> line = new ArrayList<>();
    line.add(new Cell(name, file.file(), null));
    line.add(number(file.read()));
    line.add(number(file.accepted()));
    line.add(number(file.rejected()));
    line.add(number(file.duplicate()));
    line.add(number(file.otherPeriod()));
    line.add(isSurvey() ? number(file.periodFromFolder()) : flags(file, !name.equals(file.file())));
    line.add(Cell.text(file.profile()));
    line.add(Cell.text(file.dateOrder()));
    line.add(
        Cell.of(l.text("mutu.dateCertain." + file.dateOrderCertain()), file.dateOrderCertain()));
    if (isSurvey()) {
      line.add(Cell.text(file.unsurOrder()));
    }
    line.add(Cell.text(file.encoding()));
    line.add(
        new Cell(
            file.remarks() == null ? l.text("number.none") : file.remarks().replace(" | ", "; "),
            file.remarks(),
            null));
    return line;
  }

  private Cell number(long count) {
    return Cell.of(scene.l().count(count), count);
  }
}
