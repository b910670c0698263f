package id.prima.ingest.clean;

import id.prima.data.silver.Complaint;
import id.prima.data.silver.Rejection;
import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Reason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * All that the files tell of one case, brought to one row: pure. The latest file has the word;
 * earlier ones bound the day of the closing and tell of reopenings. In which order the files were
 * read does not matter.
 */
public final class CaseHistory {

  /**
   * By file date; of one day's rows the one that counts stands last: one that knows the day of the
   * closing, else an open one, for nothing is called closed on a doubt.
   */
  private static final Comparator<Sighting> ORDER =
      Comparator.comparing(Sighting::fileDate)
          .thenComparingInt(CaseHistory::weight)
          .thenComparing(Sighting::sourceFile)
          .thenComparingInt(Sighting::sourceRow);

  /** All rows, in order. */
  private final List<Sighting> all;

  /** The row of each file date that counts, in order. */
  private final List<Sighting> versions = new ArrayList<>();

  private final Sighting last;

  private CaseHistory(List<Sighting> sightings) {
    all = sightings.stream().sorted(ORDER).toList();
    List<Sighting> dated = new ArrayList<>(all);
    all.stream()
        .filter(s -> s.firstDate().isBefore(s.fileDate()))
        .forEach(s -> dated.add(s.onFirstDate()));
    dated.sort(ORDER);
    for (int i = 0; i < dated.size(); i++) {
      boolean lastOfDay =
          i == dated.size() - 1 || !dated.get(i + 1).fileDate().equals(dated.get(i).fileDate());
      if (lastOfDay) {
        versions.add(dated.get(i));
      }
    }
    last = versions.get(versions.size() - 1);
  }

  private static int weight(Sighting s) {
    return s.closedOn() != null ? 2 : s.isOpen() ? 1 : 0;
  }

  /**
   * What became of one row.
   *
   * @param sighting the row
   * @param outcome where it ended
   * @param code reason; null for the row that counts
   * @param news whether it told anything that the file before it had not
   */
  public record Ending(Sighting sighting, Outcome outcome, String code, boolean news) {

    /**
     * The refused row.
     *
     * @param column header of its day of receipt
     */
    public Rejection rejection(String column) {
      return new Rejection(
          Feed.PENGADUAN.code(),
          sighting.sourceFile(),
          sighting.sourceRow(),
          code,
          column,
          sighting.receivedOn().toString(),
          sighting.unitId());
    }
  }

  /**
   * A case and its rows.
   *
   * @param complaint the case; null where it does not count
   * @param endings what became of each of its rows
   * @param flags codes of what is odd about it
   */
  public record Merged(Complaint complaint, List<Ending> endings, Set<String> flags) {}

  /** Brings the rows of one case together. */
  public static Merged merge(List<Sighting> sightings, ComplaintContext context) {
    return new CaseHistory(sightings).merged(context);
  }

  private Merged merged(ComplaintContext context) {
    Complaint complaint = complaint();
    boolean closed = !last.isOpen();
    LocalDate surelyClosedBy =
        !closed
            ? null
            : complaint.closedOn() != null
                ? complaint.closedOn()
                : complaint.closedByCertain() ? complaint.closedBy() : null;
    if (context.isElsewhere(complaint.receivedOn(), surelyClosedBy)) {
      return new Merged(null, endings(Outcome.OTHER_PERIOD, Reason.OTHER_PERIOD), Set.of());
    } else if (!context.calendar().covers(complaint.receivedOn())) {
      return new Merged(null, endings(Outcome.REJECTED, Reason.CALENDAR_YEAR_MISSING), Set.of());
    }
    return new Merged(complaint, endings(), flags(complaint));
  }

  private List<Ending> endings(Outcome outcome, Reason reason) {
    return all.stream().map(s -> new Ending(s, outcome, reason.code(), isNews(s))).toList();
  }

  private List<Ending> endings() {
    List<Ending> endings = new ArrayList<>();
    for (Sighting s : all) {
      if (s.equals(last)) {
        endings.add(new Ending(s, Outcome.ACCEPTED, null, isNews(s)));
      } else {
        Reason reason = versions.contains(s) ? Reason.SUPERSEDED : Reason.SAME_CASE;
        endings.add(new Ending(s, Outcome.DUPLICATE, reason.code(), isNews(s)));
      }
    }
    return endings;
  }

  /** Whether the file of the day before had not told the same. */
  private boolean isNews(Sighting s) {
    Sighting before = null;
    for (Sighting version : versions) {
      if (version.fileDate().isBefore(s.firstDate())) {
        before = version;
      }
    }
    return before == null || !told(before).equals(told(s));
  }

  private static List<Object> told(Sighting s) {
    return Arrays.asList(
        s.status(),
        s.unitId(),
        s.klasifikasi(),
        s.receivedOn(),
        s.verifiedOn(),
        s.repliedOn(),
        s.closedOn(),
        s.reopenedOn());
  }

  private Set<String> flags(Complaint complaint) {
    Set<String> flags = new TreeSet<>();
    if (!last.flags().isEmpty()) {
      flags.addAll(Arrays.asList(last.flags().split(",", -1)));
    }
    if (complaint.closedOn() != null) {
      flags.remove(Flag.CLOSED_WITHOUT_DATE.code());
    }
    if (!last.fileDateCertain()) {
      flags.add(Flag.DATE_OF_FILE_UNKNOWN.code());
    }
    if (versions.stream().anyMatch(v -> !v.unitId().equals(last.unitId()))) {
      flags.add(Flag.UNIT_CHANGED.code());
    }
    if (versions.stream()
        .map(Sighting::klasifikasi)
        .filter(Objects::nonNull)
        .anyMatch(k -> !k.equals(complaint.klasifikasi()))) {
      flags.add(Flag.CLASS_CHANGED.code());
    }
    return flags;
  }

  private Complaint complaint() {
    int end = versions.size() - 1;
    boolean open = last.isOpen();
    Closing closing = open ? null : closing(end);
    Reopening reopening = reopening(closing == null ? null : closing.exact());
    boolean exact = closing != null && closing.exact() != null;
    boolean bounded = closing != null && !exact;
    Sighting category = latest(s -> s.kategori() != null, last);
    LocalDate received = last.receivedOn();
    return new Complaint(
        last.sourceFile(),
        last.sourceRow(),
        last.unitId(),
        text(Sighting::klasifikasi, Klasifikasi.PENGADUAN.code()),
        category.kategori(),
        text(Sighting::kanal, null),
        text(Sighting::kecamatan, null),
        text(Sighting::tipeLaporan, null),
        category.signal(),
        received,
        latestValue(s -> s.receivedOn().equals(received) ? s.receivedSecond() : null),
        all.stream().anyMatch(Sighting::verificationRecorded),
        notBefore(received, latestValue(Sighting::verifiedOn)),
        all.stream().anyMatch(Sighting::replyRecorded),
        notBefore(received, latestValue(Sighting::repliedOn)),
        last.status(),
        exact ? closing.exact() : null,
        exact ? closing.second() : null,
        bounded ? closing.after() : null,
        bounded ? closing.by().fileDate() : null,
        bounded && closing.by().fileDateCertain(),
        versions.subList(0, end).stream().anyMatch(Sighting::isOpen),
        last.fileDate(),
        reopening == null ? null : reopening.on(),
        reopening == null ? null : reopening.afterDays());
  }

  private static LocalDate notBefore(LocalDate received, LocalDate day) {
    return day == null || day.isBefore(received) ? null : day;
  }

  private String text(Function<Sighting, String> words, String otherwise) {
    String text = latestValue(words);
    return text == null ? otherwise : text;
  }

  /** The latest file's word, and where it is silent the latest one that speaks. */
  private <T> T latestValue(Function<Sighting, T> value) {
    for (int i = all.size() - 1; i >= 0; i--) {
      T found = value.apply(all.get(i));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private Sighting latest(Predicate<Sighting> condition, Sighting otherwise) {
    for (int i = all.size() - 1; i >= 0; i--) {
      if (condition.test(all.get(i))) {
        return all.get(i);
      }
    }
    return otherwise;
  }

  /**
   * A closing as the versions up to one tell it.
   *
   * @param exact the day; null where no file says it
   * @param second its time
   * @param after last day on which the case was surely open
   * @param by first file that shows it closed, a surely dated one if there is any
   */
  private record Closing(LocalDate exact, Integer second, LocalDate after, Sighting by) {
    LocalDate earliest() {
      return exact != null ? exact : after;
    }
  }

  /** The closing that version {@code end}, a closed one, shows. */
  private Closing closing(int end) {
    int firstClosed = end;
    while (firstClosed > 0
        && versions.get(firstClosed - 1).status().equals(versions.get(end).status())) {
      firstClosed--;
    }
    LocalDate after = lastOpenDay(end);
    for (int i = end; i >= firstClosed; i--) {
      Sighting v = versions.get(i);
      if (v.closedOn() != null && !isStale(v, end)) {
        return new Closing(v.closedOn(), v.closedSecond(), after, v);
      }
    }
    Sighting by = null;
    for (int i = firstClosed; i <= end; i++) {
      Sighting v = versions.get(i);
      boolean possible = !v.fileDate().isBefore(after);
      if (possible && (by == null || (!by.fileDateCertain() && v.fileDateCertain()))) {
        by = v;
      }
    }
    return new Closing(null, null, after, by == null ? versions.get(end) : by);
  }

  /** The last day on which the case was surely open before version {@code end}. */
  private LocalDate lastOpenDay(int end) {
    LocalDate day = last.receivedOn();
    for (int i = 0; i <= end; i++) {
      Sighting v = versions.get(i);
      if (v.isOpen() && v.fileDateCertain() && v.fileDate().isAfter(day)) {
        day = v.fileDate();
      }
      if (v.reopenedOn() != null && v.reopenedOn().isAfter(day)) {
        day = v.reopenedOn();
      }
    }
    return day;
  }

  /**
   * Whether a day of closing cannot be that of the last closing: it lies before the receipt, before
   * a reopening that some file states, or had been told before files showed the case open again.
   */
  private boolean isStale(Sighting v, int end) {
    LocalDate closed = v.closedOn();
    if (closed.isBefore(last.receivedOn())) {
      return true;
    }
    for (int i = 0; i <= end; i++) {
      LocalDate reopened = versions.get(i).reopenedOn();
      int before = shownClosedBefore(i);
      boolean again = before >= 0 && !closed.isAfter(versions.get(before).fileDate());
      if ((reopened != null && reopened.isAfter(closed)) || again) {
        return true;
      }
    }
    return false;
  }

  /**
   * For an open version: the version of the same layout just before it, if that one was closed;
   * else -1. A register that lags behind the export does not make a case reopened.
   */
  private int shownClosedBefore(int open) {
    Sighting v = versions.get(open);
    for (int i = open - 1; i >= 0 && v.isOpen(); i--) {
      if (versions.get(i).profile().equals(v.profile())) {
        return versions.get(i).isOpen() ? -1 : i;
      }
    }
    return -1;
  }

  /**
   * A reopening.
   *
   * @param on its day, at the latest
   * @param afterDays calendar days since the closing before it, at most; null = not known
   */
  private record Reopening(LocalDate on, Integer afterDays) {
    static Reopening of(LocalDate on, LocalDate closed) {
      return new Reopening(
          on, closed == null ? null : (int) (on.toEpochDay() - closed.toEpochDay()));
    }
  }

  /**
   * The last reopening; null where there was none.
   *
   * @param closedOn exact day of the last closing, before which it must lie; null = not known
   */
  private Reopening reopening(LocalDate closedOn) {
    int shown = -1;
    int stated = -1;
    for (int i = 0; i < versions.size(); i++) {
      shown = shownClosedBefore(i) >= 0 ? i : shown;
      stated = versions.get(i).reopenedOn() != null ? i : stated;
    }
    if (shown < 0) {
      return stated < 0 ? null : stated(stated);
    }
    int before = shownClosedBefore(shown);
    Sighting closed = versions.get(before);
    LocalDate day = stated < shown ? null : versions.get(stated).reopenedOn();
    boolean older = day == null || day.equals(closed.reopenedOn());
    LocalDate on = older ? versions.get(shown).fileDate() : day;
    on = closedOn != null && closedOn.isBefore(on) ? closedOn : on;
    LocalDate earliest = closing(before).earliest();
    return Reopening.of(on, on.isBefore(earliest) ? null : earliest);
  }

  /** A reopening that a file states the day of, after the latest closing known before it. */
  private Reopening stated(int at) {
    LocalDate on = versions.get(at).reopenedOn();
    LocalDate closed = versions.get(at).closedBefore();
    for (int i = 0; i < at; i++) {
      Sighting v = versions.get(i);
      LocalDate known = v.isOpen() ? v.closedBefore() : v.closedOn();
      if (known != null && !known.isAfter(on) && (closed == null || known.isAfter(closed))) {
        closed = known;
      }
    }
    return Reopening.of(on, closed);
  }
}
