package id.prima.ingest.clean;

import id.prima.ingest.clean.FilePlan.Problem;
import id.prima.ingest.profile.ComplaintField;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.profile.Reading;
import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks at files of complaints before they are read: of which day each is, and how to read it.
 * Every file is an input of every quarter, for each may tell how a case of it ended.
 */
public final class ComplaintPlanner {

  private static final String GZ = ".gz";

  private final LandingSource source;
  private final ComplaintProfiles profiles;
  private final LocalDate today;
  private final Map<String, LocalDate> exportDates;
  private final ComplaintWords words = ComplaintWords.builtIn();
  private Plans planned;

  /**
   * For a landing folder.
   *
   * @param today the day after which a file cannot have been exported
   * @param exportDates day of files by path or name, as the user gave them
   */
  public ComplaintPlanner(
      LandingSource source,
      ComplaintProfiles profiles,
      LocalDate today,
      Map<String, LocalDate> exportDates) {
    this.source = source;
    this.profiles = profiles;
    this.today = today;
    this.exportDates = Map.copyOf(exportDates);
  }

  /**
   * Plans and problems of all files, in order of path.
   *
   * @param later files of a day after today; they are left out, so that a run as of an earlier day
   *     gives what it gave then
   */
  public record Plans(List<ComplaintPlan> plans, List<Problem> problems, List<String> later)
      implements FilePlans {}

  /** Looks at every file of the feed, once however often it is asked. */
  public Plans plan() throws IOException {
    if (planned != null) {
      return planned;
    }
    List<ComplaintPlan> plans = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<String> later = new ArrayList<>();
    for (String path : FeedFiles.of(source, Feed.PENGADUAN)) {
      Optional<LocalDate> date = givenDate(path).or(() -> FeedFiles.namedDate(path));
      if (date.isPresent() && date.get().isAfter(today)) {
        later.add(path);
        continue;
      }
      try {
        plans.addAll(plan(path));
      } catch (UnreadableFileException | BrokenFileException e) {
        problems.add(new Problem(path, e.getMessage()));
      }
    }
    planned =
        new Plans(Origins.told(source, together(plans), ComplaintPlan::like), problems, later);
    return planned;
  }

  /** What is wrong with names that the user gave a day to and that are no file of the feed. */
  public List<String> unknownNames() throws IOException {
    List<String> paths = FeedFiles.of(source, Feed.PENGADUAN);
    return exportDates.keySet().stream()
        .filter(name -> paths.stream().noneMatch(path -> isNamed(path, name)))
        .sorted()
        .map(name -> unknown(name, paths))
        .toList();
  }

  /** An archive is a folder: its files have days of their own. */
  private static String unknown(String name, List<String> paths) {
    Optional<String> member =
        paths.stream().filter(path -> ("/" + path).contains("/" + name + "/")).findFirst();
    if (member.isPresent()) {
      String file = member.get();
      return name
          + " adalah arsip atau folder; sebutkan berkas di dalamnya, seperti "
          + file.substring(("/" + file).indexOf("/" + name + "/"));
    } else if (name.toLowerCase(Locale.ROOT).endsWith(GZ)) {
      String plain = name.substring(0, name.length() - GZ.length());
      if (paths.stream().anyMatch(path -> isNamed(path, plain))) {
        return name + " dibaca sebagai " + plain + "; sebutkan tanpa " + GZ;
      }
    }
    return "tidak ada berkas " + name + " di folder pengaduan";
  }

  private static boolean isNamed(String path, String name) {
    return path.equals(name) || path.endsWith("/" + name);
  }

  private Optional<LocalDate> givenDate(String path) {
    return exportDates.entrySet().stream()
        .filter(e -> isNamed(path, e.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String folderUnit(String path) {
    return FeedFiles.unitFolders(path).stream()
        .filter(f -> FileDate.findIn(f).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private List<ComplaintPlan> plan(String path) throws IOException, UnreadableFileException {
    FileTables<LayoutMatch<ComplaintField>> found =
        FileTables.find(
            source, path, FeedFiles.facts(source, path), new ComplaintLayouts(profiles, words));
    List<ComplaintPlan> plans = new ArrayList<>();
    for (FileTables.Table<LayoutMatch<ComplaintField>> table : found.tables()) {
      plans.add(plan(path, table, plans.isEmpty() ? found.remarks() : List.of()));
    }
    return plans;
  }

  private ComplaintPlan plan(
      String path, FileTables.Table<LayoutMatch<ComplaintField>> table, List<String> remarksOnFile)
      throws IOException, UnreadableFileException {
    FileFacts facts = table.facts();
    HeaderSearch.Found<LayoutMatch<ComplaintField>> header = table.header();
    List<String> remarks = new ArrayList<>(remarksOnFile);
    ComplaintLook look =
        new ComplaintLook(ComplaintColumns.of(header.match()), header.row(), today, words);
    Reading reading = header.match().profile().reading();
    look.vote().declare(reading.dates());
    try (RowReader rows = RowReader.open(source, path, facts, header.format())) {
      rows.forEachRemaining(look::add);
      remarks.addAll(rows.remarks());
    }
    ComplaintColumns columns = look.decided();
    if (!columns.has(ComplaintField.STATUS) && !columns.has(ComplaintField.CLOSED)) {
      throw new UnreadableFileException(
          "tidak ada kolom status maupun tanggal selesai, jadi tidak diketahui laporan mana yang"
              + " selesai; tambahkan salah satunya");
    }
    FileDate fileDate = fileDate(path, look);
    remarks.addAll(remarks(columns, facts, look, fileDate));
    return new ComplaintPlan(
        path,
        facts,
        header.format(),
        header.row(),
        columns,
        new UnitPlace(reading, header.match().profile().id())
            .name(path, header.format(), header.match().headers(), folderUnit(path)),
        columns.has(ComplaintField.UNIT) || columns.has(ComplaintField.PARENT_UNIT)
            ? TitleUnits.NONE
            : look.titles().read(reading),
        fileDate,
        fileDate.date(),
        look.vote().order(),
        look.vote().isCertain(),
        look.kategori(),
        look.kecamatan(),
        List.copyOf(remarks),
        null);
  }

  private FileDate fileDate(String path, ComplaintLook look) {
    Optional<LocalDate> given = givenDate(path);
    if (given.isPresent()) {
      return new FileDate(given.get(), true, "dari --export-date");
    }
    Optional<LocalDate> named = FeedFiles.namedDate(path);
    if (named.isPresent()) {
      return new FileDate(named.get(), true, "dari nama berkas atau folder");
    }
    return look.stated()
        .map(date -> new FileDate(date, true, "disebut di dalam berkas"))
        .orElseGet(
            () ->
                new FileDate(
                    look.latest(),
                    false,
                    "tidak disebut, jadi tanggal terakhir di dalam berkas; beri tanggal pada nama"
                        + " berkas, seperti lapor-2026-10-05.csv"));
  }

  private static List<String> remarks(
      ComplaintColumns columns, FileFacts facts, ComplaintLook look, FileDate date) {
    List<String> remarks = new ArrayList<>();
    remarks.add(dated(date));
    if (!columns.has(ComplaintField.CLASS)) {
      remarks.add("tidak ada kolom klasifikasi; semua dibaca sebagai pengaduan");
    }
    remarks.addAll(FeedFiles.readingRemarks(facts, look.vote()));
    if (look.hasScientificIds()) {
      remarks.add(
          "ada nomor laporan yang diubah Excel menjadi seperti 1,23E+11; yang angkanya hilang"
              + " ditolak");
    }
    return remarks;
  }

  private static String dated(FileDate date) {
    return "tanggal berkas " + date.date() + " (" + date.said() + ")";
  }

  /**
   * What files tell of each other: a word of a list in one is one in all, and files of the same
   * content are one file of several days. A small office's exports of two days are often alike, so
   * that a copy with a day of its own says that nothing had changed by then.
   */
  private static List<ComplaintPlan> together(List<ComplaintPlan> plans) {
    ControlledWords kategori =
        ControlledWords.union(plans.stream().map(ComplaintPlan::kategori).toList());
    ControlledWords kecamatan =
        ControlledWords.union(plans.stream().map(ComplaintPlan::kecamatan).toList());
    Map<String, List<ComplaintPlan>> byContent =
        plans.stream()
            .collect(
                Collectors.groupingBy(
                    p -> p.facts().sha256(), LinkedHashMap::new, Collectors.toList()));
    return plans.stream()
        .map(plan -> together(plan, byContent.get(plan.facts().sha256()), kategori, kecamatan))
        .toList();
  }

  private static ComplaintPlan together(
      ComplaintPlan plan,
      List<ComplaintPlan> alike,
      ControlledWords kategori,
      ControlledWords kecamatan) {
    boolean certain = alike.stream().anyMatch(p -> p.fileDate().certain());
    List<FileDate> dates =
        alike.stream()
            .map(ComplaintPlan::fileDate)
            .filter(d -> d.certain() == certain)
            .sorted(Comparator.comparing(FileDate::date))
            .toList();
    FileDate first = dates.get(0);
    FileDate last = dates.get(dates.size() - 1);
    List<String> remarks = new ArrayList<>(plan.remarks());
    if (!alike.get(0).path().equals(plan.path())) {
      // not which: a file's name may be a person's, and remarks are public
      remarks.add("isinya sama dengan berkas lain; dihitung sekali");
    } else if (first.date().isBefore(last.date())) {
      remarks.add("isi yang sama diekspor lagi sampai " + last.date());
    }
    return plan.with(kategori, kecamatan, last, first.date(), List.copyOf(remarks));
  }
}
