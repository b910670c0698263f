package id.prima.ingest.merit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of rows of which one alone may speak of a subject: that of the newest file counts.
 * Two that say the same are one; of two that differ, with no dates of files to tell which is newer,
 * neither counts.
 */
final class OneStatement<R extends Record> {

  private final MeritFeed<R> feed;

  OneStatement(MeritFeed<R> feed) {
    this.feed = feed;
  }

  /** A row and the file it stands in. */
  private record Said<R>(MeritPlan plan, Judged.Kept<R> row) {}

  /** The same files with each row as it ends; unchanged where the feed is none of this kind. */
  List<Settlement.FileRows<R>> settle(List<Settlement.FileRows<R>> files) {
    if (feed.statement() == null) {
      return files;
    }
    Map<String, List<Said<R>>> bySubject = new HashMap<>();
    for (Settlement.FileRows<R> file : files) {
      for (Judged<R> row : file.rows()) {
        if (row instanceof Judged.Kept<R> kept) {
          bySubject
              .computeIfAbsent(kept.subject(), s -> new ArrayList<>())
              .add(new Said<>(file.plan(), kept));
        }
      }
    }
    Map<Judged<R>, Judged<R>> ends = new HashMap<>();
    bySubject.values().forEach(said -> decide(said, ends));
    return files.stream().map(file -> with(file, ends)).toList();
  }

  private Settlement.FileRows<R> with(Settlement.FileRows<R> file, Map<Judged<R>, Judged<R>> ends) {
    return file.with(file.rows().stream().map(row -> ends.getOrDefault(row, row)).toList());
  }

  private void decide(List<Said<R>> all, Map<Judged<R>, Judged<R>> ends) {
    Comparator<Said<R>> byFile =
        Comparator.comparing(
            said -> said.plan().fileDate(),
            Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()));
    Said<R> newest = all.stream().max(byFile).orElseThrow();
    List<Said<R>> latest = all.stream().filter(s -> byFile.compare(s, newest) == 0).toList();
    boolean agree = latest.stream().map(this::statement).distinct().count() == 1;
    for (Said<R> said : all) {
      Judged.Kept<R> row = said.row();
      if (byFile.compare(said, newest) < 0 || (agree && !row.equals(latest.get(0).row()))) {
        ends.put(row, new Judged.Repeated<>(row.row(), row.unitId()));
      } else if (!agree) {
        ends.put(row, row.refused(feed.feed(), said.plan(), feed.twice()));
      }
    }
  }

  private List<R> statement(Said<R> said) {
    return said.row().parts().stream().map(part -> feed.statement().apply(part.record())).toList();
  }
}
