package id.prima.ingest.merit;

import id.prima.ingest.clean.DateOrderVote;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.clean.FileDate;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FileTables;
import id.prima.ingest.clean.GuardedCell;
import id.prima.ingest.clean.HeaderSearch;
import id.prima.ingest.clean.Origins;
import id.prima.ingest.clean.TitleLines;
import id.prima.ingest.clean.TitleUnits;
import id.prima.ingest.clean.UnitPlace;
import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.profile.MeritProfile;
import id.prima.ingest.profile.MeritProfiles;
import id.prima.ingest.profile.OwnProfiles;
import id.prima.ingest.profile.Reading;
import id.prima.ingest.profile.RefusedColumns;
import id.prima.ingest.profile.Scale;
import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks at the files of one feed before they are read: how to read each, and whether its answers
 * are of the scale that is declared. Every file is an input of every quarter.
 */
public final class MeritPlanner {

  /** Why a list of persons is refused. */
  public static final String PERSONS =
      "ini daftar orang (ada kolom NIP atau nama pegawai); Prima tidak menyimpan data orang. Hitung"
          + " per unit: unit_id, periode, predikat, jumlah";

  private static final Pattern SCALE_WORD = Pattern.compile("(?i)(?:.*[^a-z])?skala(?:[^a-z].*)?");
  private static final Pattern SCALE =
      Pattern.compile("(?i)(?:.*[^a-z])?skala[-_ ]?(\\d{1,2})[-_ ](\\d{1,2})(?:\\D.*)?");

  private final LandingSource source;
  private final MeritFeed<?> feed;
  private final MeritProfiles profiles;
  private final MeritWords words = MeritWords.builtIn();
  private MeritPlans planned;

  /** For one feed of a landing folder, by Prima's own layouts. */
  public MeritPlanner(LandingSource source, MeritFeed<?> feed) {
    this(source, feed, OwnProfiles.NONE);
  }

  /** For one feed of a landing folder, by the office's own layouts before Prima's. */
  public MeritPlanner(LandingSource source, MeritFeed<?> feed, OwnProfiles own) {
    this.source = source;
    this.feed = feed;
    this.profiles = MeritProfiles.with(own, feed.feed().code());
  }

  /** Looks at every file of the feed, once however often it is asked. */
  public MeritPlans plan() throws IOException {
    if (planned == null) {
      List<MeritPlan> plans = new ArrayList<>();
      List<FilePlan.Problem> problems = new ArrayList<>();
      for (String path : FeedFiles.of(source, feed.feed())) {
        try {
          plans.addAll(plan(path));
        } catch (UnreadableFileException | BrokenFileException e) {
          problems.add(new FilePlan.Problem(path, e.getMessage()));
        }
      }
      planned =
          new MeritPlans(
              Origins.told(source, List.copyOf(plans), MeritPlan::like), List.copyOf(problems));
    }
    return planned;
  }

  private static String folderUnit(String path) {
    return FeedFiles.unitFolders(path).stream()
        .filter(f -> FileDate.findIn(f).isEmpty())
        .filter(f -> !SCALE_WORD.matcher(f).matches())
        .findFirst()
        .orElse(null);
  }

  private List<MeritPlan> plan(String path) throws IOException, UnreadableFileException {
    FileTables<LayoutMatch<String>> found =
        FileTables.find(
            source, path, FeedFiles.facts(source, path), new MeritLayouts(profiles, words));
    List<MeritPlan> plans = new ArrayList<>();
    for (FileTables.Table<LayoutMatch<String>> table : found.tables()) {
      plans.add(plan(path, table, plans.isEmpty() ? found.remarks() : List.of()));
    }
    return plans;
  }

  private MeritPlan plan(
      String path, FileTables.Table<LayoutMatch<String>> table, List<String> remarksOnFile)
      throws IOException, UnreadableFileException {
    FileFacts facts = table.facts();
    HeaderSearch.Found<LayoutMatch<String>> header = table.header();
    List<String> remarks = new ArrayList<>(remarksOnFile);
    MeritProfile profile = profiles.byId(header.match().profile().id());
    if (profile.isForbidden(header.match())) {
      throw new UnreadableFileException(PERSONS);
    }
    MeritColumns columns = MeritColumns.of(header.match());
    Scale scale = profile.scale() == null ? null : scale(path, profile.scale());
    ScaleLook scaleLook =
        scale == null ? null : new ScaleLook(scale, new ScaledAnswers(scale, words));
    CrossLook crossLook = new CrossLook(words);
    boolean handed = RefusedColumns.marker(columns.headers()) >= 0;
    Reading reading = header.match().profile().reading();
    DateOrderVote vote = new DateOrderVote();
    vote.declare(reading.dates());
    boolean recap = feed.feed() == Feed.REKAP;
    boolean isKinerja = feed.feed() == Feed.KINERJA;
    RecapLook recapLook = new RecapLook(path, header.format(), columns);
    TitleLines titles = new TitleLines();
    try (RowReader rows = RowReader.open(source, path, facts, header.format())) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        if (row.number() < header.row()) {
          recapLook.addTitle(row);
          titles.add(row);
        } else if (row.number() > header.row() && !row.isBlank()) {
          RawRow own = handed ? GuardedCell.asOriginal(row, columns.headers()) : row;
          feed.dateFields().forEach(field -> vote.add(columns.cell(own, field)));
          look(own, columns, scaleLook);
          crossLook.add(own, columns);
        }
      }
      remarks.addAll(rows.remarks());
    }
    remarks.addAll(FeedFiles.readingRemarks(facts, vote));
    if (!header.match().rivals().isEmpty()) {
      remarks.add(
          "ada lebih dari satu kolom untuk "
              + String.join("; ", header.match().rivals())
              + "; dibaca yang paling kiri");
    }
    if (scaleLook != null) {
      scaleLook.check();
      remarks.add("skala " + scale);
      scaleLook.remark().ifPresent(remarks::add);
    }
    boolean standard = feed.feed() == Feed.STANDAR;
    if (standard) {
      crossLook.remark().ifPresent(remarks::add);
    }
    if (recap) {
      recapLook.addRemarks(remarks);
    }
    LocalDate fileDate = FeedFiles.namedDate(path).orElse(null);
    return new MeritPlan(
        path,
        facts,
        header.format(),
        header.row(),
        columns,
        new UnitPlace(reading, columns.profile())
            .name(path, header.format(), columns.headers(), folderUnit(path)),
        columns.has("unit") ? TitleUnits.NONE : titles.read(reading),
        recap || isKinerja ? recapLook.period() : FeedFiles.folderPeriod(path),
        fileDate,
        scale,
        standard ? crossLook.meaning() : null,
        vote.order(),
        vote.isCertain(),
        List.copyOf(remarks),
        null);
  }

  private static void look(RawRow row, MeritColumns columns, ScaleLook look) {
    if (look == null) {
      return;
    }
    String unit = columns.cell(row, "unit");
    if (columns.base().equals(MeritProfiles.LONG)) {
      String sheet =
          String.join(
              "\n",
              unit,
              columns.cell(row, "peran"),
              columns.cell(row, "tanggal"),
              columns.cell(row, "id_responden"));
      look.add(unit, sheet, List.of(columns.cell(row, "skor")));
    } else {
      look.add(
          unit,
          String.valueOf(row.number()),
          MeritProfiles.ITEMS.stream().map(item -> columns.cell(row, item)).toList());
    }
  }

  /** The scale that the file's name or a folder tells, the nearest first; else the layout's. */
  private static Scale scale(String path, Scale declared) throws UnreadableFileException {
    String[] parts = path.split("/", -1);
    for (int i = parts.length - 1; i > 0; i--) {
      String part = parts[i].toLowerCase(Locale.ROOT);
      Matcher m = SCALE.matcher(part);
      if (m.matches()) {
        int low = Integer.parseInt(m.group(1));
        int high = Integer.parseInt(m.group(2));
        if (low == 1 && Scale.TOPS.contains(high)) {
          return new Scale(low, high);
        }
      }
      if (SCALE_WORD.matcher(part).matches()) {
        throw new UnreadableFileException(
            "skala pada nama berkas atau folder tidak dikenal; tulis skala-1-4, skala-1-5,"
                + " skala-1-6, skala-1-7 atau skala-1-10");
      }
    }
    return declared;
  }
}
