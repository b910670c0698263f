package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files of a feed, and the first look at one of them. */
public final class FeedFiles {

  /** What a folder says of itself to those who fill it; it is no file of the feed. */
  public static final String NOTE = "BACA-SAYA.txt";

  private static final String DATES_MIXED =
      "tanggal bercampur hari/bulan dan bulan/hari; dibaca hari/bulan/tahun";
  private static final String DATES_UNCERTAIN =
      "urutan tanggal tidak dapat dipastikan; dibaca hari/bulan/tahun";

  private static final String DATES_TURNED =
      "hari dan bulan sebagian tanggal tampaknya tertukar oleh Excel: yang berformat tanggal semuanya"
          + " tanggal 1-12, yang berupa teks semuanya 13-31. Unduh ulang sebagai CSV, atau perbaiki"
          + " tanggalnya";

  /** What reports may say of the order of a file's dates. */
  static final Set<String> DATE_REMARKS = Set.of(DATES_MIXED, DATES_UNCERTAIN);

  private FeedFiles() {}

  static boolean isArchive(String folder) {
    return folder.toLowerCase(Locale.ROOT).endsWith(".zip");
  }

  /** A file's name without the folders above it and without its ending. */
  public static String baseName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Paths of the feed's files, in order. */
  public static List<String> of(LandingSource source, Feed feed) throws IOException {
    return source.files().stream()
        .filter(path -> path.startsWith(feed.code() + "/") && !isHidden(path))
        .toList();
  }

  private static boolean isHidden(String path) {
    return ArchiveLanding.isSystemFile(path) || path.endsWith("/" + NOTE);
  }

  /**
   * The folders between that of the feed and the file. An archive is one only where its name is a
   * period.
   */
  public static List<String> folders(String path) {
    List<String> parts = List.of(path.split("/"));
    return parts.subList(1, parts.size() - 1).stream()
        .filter(part -> !isArchive(part) || period(baseName(part)).isPresent())
        .map(part -> isArchive(part) ? baseName(part) : part)
        .toList();
  }

  /** What every report says of how a file was read, in Indonesian. */
  public static List<String> readingRemarks(FileFacts facts, DateOrderVote vote) {
    List<String> remarks = new ArrayList<>();
    if (facts.charsetName().equals("windows-1252")) {
      remarks.add("huruf dibaca sebagai Windows-1252");
    }
    if (vote.isContradictory()) {
      remarks.add(DATES_MIXED);
    } else if (!vote.isCertain()) {
      remarks.add(DATES_UNCERTAIN);
    }
    if (vote.isTurned()) {
      remarks.add(DATES_TURNED);
    }
    return remarks;
  }

  /**
   * Refuses a sheet part of whose dates Excel turned round: which of them lie in another quarter is
   * not known any more. In other files, which Excel may never have seen, a remark says it.
   *
   * @throws UnreadableFileException where they are
   */
  static void refuseTurned(DateOrderVote vote) throws UnreadableFileException {
    if (vote.isTurned()) {
      throw new UnreadableFileException(DATES_TURNED);
    }
  }

  /** Hash and encoding of a file. */
  public static FileFacts facts(LandingSource source, String path)
      throws IOException, UnreadableFileException {
    try (InputStream stream = source.open(path)) {
      return FileFacts.read(stream);
    }
  }

  /** The listed unit that a file or its archive is named after; null where there is none. */
  static String namedUnit(String path, UnitDirectory units) {
    String unit = NamedAfter.find(baseName(path), units);
    for (String part : path.split("/", -1)) {
      unit = unit == null && isArchive(part) ? NamedAfter.find(baseName(part), units) : unit;
    }
    return unit;
  }

  /**
   * The period that the folders of a file say, 2026 and Triwulan III below it together; null where
   * they say none. A month is none: figures of a month are not those of its quarter.
   */
  public static Period folderPeriod(String path) {
    Period said = null;
    for (String folder : folders(path)) {
      Period outer = said;
      Optional<Period> own =
          period(folder)
              .or(
                  () ->
                      Optional.ofNullable(outer)
                          .flatMap(
                              year ->
                                  PeriodText.findPart(folder)
                                      .filter(part -> !part.isMonth())
                                      .map(part -> part.in(year.year()))));
      said = outer == null ? own.orElse(null) : SaidPeriod.within(outer, own.orElse(null));
    }
    return said;
  }

  /** The folders that may be called after a unit: they say more than a period or kind of file. */
  public static List<String> unitFolders(String path) {
    return folders(path).stream()
        .filter(folder -> period(folder).isEmpty() && NamedAfter.mayBeUnit(folder))
        .toList();
  }

  /** The period that a folder's name is: 2026-Q3, Triwulan III 2026. */
  public static Optional<Period> period(String folder) {
    return Period.parse(folder.toUpperCase(Locale.ROOT)).or(() -> PeriodText.find(folder));
  }

  /** The date in the file's name, else in that of the nearest folder. */
  public static Optional<LocalDate> namedDate(String path) {
    String[] parts = path.split("/", -1);
    for (int i = parts.length - 1; i > 0; i--) {
      Optional<LocalDate> date = FileDate.findIn(parts[i]);
      if (date.isPresent()) {
        return date;
      }
    }
    return Optional.empty();
  }
}
