package id.prima.ingest.merit;

import id.prima.data.vocab.Reason;
import id.prima.ingest.profile.MeritProfiles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of rows once all are known: some stand or fall together, some say the same, and of
 * some only the newest counts.
 */
final class Settlement<R extends Record> {

  private final MeritFeed<R> feed;
  private final MeritContext context;

  Settlement(MeritFeed<R> feed, MeritContext context) {
    this.feed = feed;
    this.context = context;
  }

  /**
   * Judged rows of one file.
   *
   * @param rank place among the files, the oldest first; corrections stand with the file of the
   *     rows that they replace
   * @param places row of that file which a correction replaces, by its own row; a row that is not
   *     listed stands where it stands
   */
  record FileRows<R>(MeritPlan plan, int rank, Map<Integer, Integer> places, List<Judged<R>> rows) {

    FileRows(MeritPlan plan, int rank, List<Judged<R>> rows) {
      this(plan, rank, Map.of(), rows);
    }

    FileRows<R> with(List<Judged<R>> others) {
      return new FileRows<>(plan, rank, places, others);
    }

    private Place place(Judged.Kept<R> kept) {
      return new Place(kept.asOf(), rank, places.getOrDefault(kept.row(), kept.row()));
    }
  }

  /** The same files with each row as it ends. */
  List<FileRows<R>> settle(List<FileRows<R>> files) {
    return newest(latestFiles(new OneStatement<>(feed).settle(together(files))));
  }

  /** Rows of a group are refused with the first of them that is. */
  private List<FileRows<R>> together(List<FileRows<R>> files) {
    Map<Integer, Map<String, Group<R>>> groups = new HashMap<>();
    for (FileRows<R> file : files) {
      Map<String, Group<R>> its = groups.computeIfAbsent(file.rank(), r -> new HashMap<>());
      for (Judged<R> row : file.rows()) {
        if (row instanceof Judged.Kept<R> kept && kept.group() != null) {
          its.computeIfAbsent(kept.group(), g -> new Group<>()).add(kept);
        } else if (row instanceof Judged.Refused<R> refused && refused.group() != null) {
          its.computeIfAbsent(refused.group(), g -> new Group<>()).refused = true;
        }
      }
    }
    return files.stream().map(file -> together(file, groups.get(file.rank()))).toList();
  }

  private FileRows<R> together(FileRows<R> file, Map<String, Group<R>> groups) {
    if (groups.isEmpty()) {
      return file;
    }
    List<Judged<R>> rows = new ArrayList<>();
    for (Judged<R> row : file.rows()) {
      Reason why =
          row instanceof Judged.Kept<R> kept && kept.group() != null
              ? why(groups.get(kept.group()), kept)
              : null;
      rows.add(why == null ? row : refused(file.plan(), (Judged.Kept<R>) row, why));
    }
    return file.with(rows);
  }

  /** Why a row of a group is refused; null where it is not. */
  private Reason why(Group<R> group, Judged.Kept<R> row) {
    if (row.parts().stream().anyMatch(p -> group.isTwice(p.slot()))) {
      return feed.twice();
    } else if (group.refused || group.anyTwice()) {
      return Reason.OTHER_ROW_REFUSED;
    }
    boolean tooFew =
        feed == MeritFeed.BERAKHLAK
            && group.answers < context.minAnsweredShare() * MeritProfiles.ITEMS.size();
    return tooFew ? Reason.TOO_FEW_ANSWERS : null;
  }

  private Judged<R> refused(MeritPlan plan, Judged.Kept<R> row, Reason why) {
    return row.refused(feed.feed(), plan, why);
  }

  /** Rows of a file that stand or fall together. */
  private static final class Group<R> {
    private final Map<String, Integer> slots = new HashMap<>();
    private final Set<String> wholes = new HashSet<>();
    private final Set<String> parted = new HashSet<>();
    private boolean refused;
    private int answers;

    void add(Judged.Kept<R> row) {
      answers += row.answers();
      for (Judged.Part<R> part : row.parts()) {
        if (part.slot() != null) {
          slots.merge(part.slot(), 1, Integer::sum);
          (isPart(part.slot()) ? parted : wholes).add(whole(part.slot()));
        }
      }
    }

    private static boolean isPart(String slot) {
      return slot.indexOf('/') >= 0;
    }

    private static String whole(String slot) {
      return slot.split("/", 2)[0];
    }

    boolean isTwice(String slot) {
      return slot != null
          && (slots.get(slot) > 1
              || (wholes.contains(whole(slot)) && parted.contains(whole(slot))));
    }

    boolean anyTwice() {
      return slots.keySet().stream().anyMatch(this::isTwice);
    }
  }

  /** Only the latest file that speaks of a subject tells of it. */
  private List<FileRows<R>> latestFiles(List<FileRows<R>> files) {
    Map<String, Integer> latest = new HashMap<>();
    for (FileRows<R> file : files) {
      for (Judged<R> row : file.rows()) {
        if (row instanceof Judged.Kept<R> kept && kept.subject() != null) {
          latest.merge(kept.subject(), file.rank(), Math::max);
        }
      }
    }
    return files.stream().map(file -> latestFile(file, latest)).toList();
  }

  private FileRows<R> latestFile(FileRows<R> file, Map<String, Integer> latest) {
    List<Judged<R>> rows = new ArrayList<>();
    for (Judged<R> row : file.rows()) {
      boolean older =
          row instanceof Judged.Kept<R> kept
              && kept.subject() != null
              && latest.get(kept.subject()) > file.rank();
      rows.add(older ? new Judged.Repeated<>(row.row(), ((Judged.Kept<R>) row).unitId()) : row);
    }
    return file.with(rows);
  }

  /** Where a part was said: the newest is the last by day, file and row. */
  private record Place(LocalDate asOf, int rank, int row) implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparing(Place::asOf, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Place::rank)
            .thenComparing(Place::row);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** Of parts of which the newest counts alone the others are left out. */
  private List<FileRows<R>> newest(List<FileRows<R>> files) {
    Map<String, Place> newest = new HashMap<>();
    for (FileRows<R> file : files) {
      for (Judged<R> row : file.rows()) {
        if (row instanceof Judged.Kept<R> kept) {
          Place place = file.place(kept);
          for (Judged.Part<R> part : kept.parts()) {
            if (part.newest() != null) {
              newest.merge(part.newest(), place, (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
          }
        }
      }
    }
    return files.stream().map(file -> newest(file, newest)).toList();
  }

  private FileRows<R> newest(FileRows<R> file, Map<String, Place> newest) {
    List<Judged<R>> rows = new ArrayList<>();
    for (Judged<R> row : file.rows()) {
      rows.add(row instanceof Judged.Kept<R> kept ? newest(file, kept, newest) : row);
    }
    return file.with(rows);
  }

  private Judged<R> newest(FileRows<R> file, Judged.Kept<R> kept, Map<String, Place> newest) {
    Place place = file.place(kept);
    List<Judged.Part<R>> rest =
        kept.parts().stream()
            .filter(p -> p.newest() == null || newest.get(p.newest()).equals(place))
            .toList();
    if (rest.isEmpty() && !kept.parts().isEmpty()) {
      return new Judged.Repeated<>(kept.row(), kept.unitId());
    }
    return kept.with(rest);
  }
}
