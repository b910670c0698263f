package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.dashboard.lake.Release;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.data.Lake;
import id.prima.data.release.Current;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;

/** The options that every command about releases has. */
final class LakeOption {

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "DIR",
      description = "Folder lake, tempat ./prima run menulis rilis.")
  private String lake;

  ReleaseStore open() {
    try {
      return ReleaseStore.open(Lake.of(lake));
    } catch (IllegalArgumentException e) {
      throw CommandException.wrongArguments("--lake tidak menerima '" + lake + "'");
    }
  }

  /**
   * The release that a command speaks of.
   *
   * @param id asked for, or null
   * @param period asked for, or null for the newest published quarter
   * @throws CommandException if there is none
   */
  static Release release(ReleaseStore store, ReleaseId id, Period period) {
    Current current = store.findCurrent().orElseGet(Current::empty);
    if (id != null) {
      if (!store.ids().contains(id)) {
        throw unknownRelease(id, store.ids());
      }
      return store.open(id, current);
    }
    ReleaseId newest =
        current.published().values().stream()
            .flatMap(p -> ReleaseId.parse(p.release()).stream())
            .filter(p -> period == null || p.period().equals(period.completingQuarter()))
            .max(Comparator.naturalOrder())
            .orElseThrow(
                () ->
                    CommandException.wrongArguments(
                        (period == null
                                ? "belum ada rilis yang terbit di lake ini"
                                : "belum ada rilis yang terbit untuk " + period)
                            + "; lihat ./prima releases"));
    return store.open(newest, current);
  }

  /** An id that the lake does not have, with those that it has. */
  static CommandException unknownRelease(ReleaseId id, Collection<ReleaseId> known) {
    return CommandException.wrongArguments(
        "tidak ada rilis "
            + id
            + " di lake ini; yang ada: "
            + (known.isEmpty()
                ? "belum satu pun"
                : known.stream().map(ReleaseId::toString).collect(Collectors.joining(", "))));
  }

  /** Reads {@code 2026-Q3.r1}. */
  static final class ReleaseIdConverter implements ITypeConverter<ReleaseId> {
    @Override
    public ReleaseId convert(String text) {
      return ReleaseId.parse(text)
          .orElseThrow(
              () ->
                  CommandException.wrongArguments(
                      "--release tidak menerima '" + text + "'; tulis seperti 2026-Q3.r1"));
    }
  }

  /** Reads {@code 2026-Q3}, {@code 2026-S2} or {@code 2026}. */
  static final class PeriodConverter implements ITypeConverter<Period> {
    @Override
    public Period convert(String text) {
      return Period.parse(text)
          .orElseThrow(
              () ->
                  CommandException.wrongArguments(
                      "--period tidak menerima '"
                          + text
                          + "'; tulis triwulan 2026-Q3, semester 2026-S2 atau tahun 2026"));
    }
  }
}
