package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.clean.FilePlan.Problem;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.HeaderMatch;
import id.prima.ingest.profile.Profile;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.profile.Reading;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.profile.RefusedColumns;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.CsvScan;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.FileSlice;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks at survey files before they are read: which are inputs of a quarter, and how to read them.
 */
public final class SurveyPlanner {

  /** Folder of the feed in a landing folder, and name of the feed. */
  public static final String FEED = Feed.SURVEI.code();

  /** So many columns under one unsur are for its answers, not for the unsur. */
  private static final int COLUMNS_OF_A_TALLY = 3;

  private final LandingSource source;
  private final Profiles profiles;
  private final AnswerWords words = AnswerWords.builtIn();
  private final Map<String, List<SurveyPlan>> plans = new HashMap<>();
  private final Map<String, Problem> problems = new HashMap<>();

  public SurveyPlanner(LandingSource source, Profiles profiles) {
    this.source = source;
    this.profiles = profiles;
  }

  /** Plans and problems of all files that may hold answers of the quarter, in order of path. */
  public record Plans(List<SurveyPlan> plans, List<Problem> problems) implements FilePlans {}

  /**
   * Looks at every file of the feed; a file under a folder of another period is no input. A file is
   * looked at once, however many quarters it is asked for.
   */
  public Plans plan(Period quarter) throws IOException {
    List<SurveyPlan> inputs = new ArrayList<>();
    List<Problem> unreadable = new ArrayList<>();
    for (String path : FeedFiles.of(source, Feed.SURVEI)) {
      if (concerns(path, quarter)) {
        look(path);
        if (problems.containsKey(path)) {
          unreadable.add(problems.get(path));
        } else {
          inputs.addAll(plans.get(path));
        }
      }
    }
    return new Plans(Origins.told(source, inputs, SurveyPlan::like), unreadable);
  }

  private void look(String path) throws IOException {
    if (plans.containsKey(path) || problems.containsKey(path)) {
      return;
    }
    try {
      plans.put(path, plan(path));
    } catch (UnreadableFileException | BrokenFileException e) {
      boolean recap =
          e.getMessage().startsWith(HeaderSearch.UNKNOWN) && RecapSigns.in(List.of(e.getMessage()));
      problems.put(path, new Problem(path, recap ? RecapSigns.SENTENCE : e.getMessage()));
    }
  }

  private static boolean concerns(String path, Period quarter) {
    Period folder = FeedFiles.folderPeriod(path);
    return folder == null || folder.quarters().contains(quarter);
  }

  private static String folderUnit(String path) {
    return FeedFiles.unitFolders(path).stream().findFirst().orElse(null);
  }

  private List<SurveyPlan> plan(String path) throws IOException, UnreadableFileException {
    FileTables<HeaderMatch> found =
        FileTables.find(
            source, path, FeedFiles.facts(source, path), new SurveyLayouts(profiles, words));
    List<SheetSelection.Looked> looked = new ArrayList<>();
    boolean several = found.tables().size() > 1;
    for (FileTables.Table<HeaderMatch> table : found.tables()) {
      looked.add(look(path, table, several));
    }
    return SheetSelection.of(looked, found.remarks());
  }

  private SheetSelection.Looked look(
      String path, FileTables.Table<HeaderMatch> table, boolean amongOthers)
      throws IOException, UnreadableFileException {
    FileFacts facts = table.facts();
    HeaderSearch.Found<HeaderMatch> header = table.header();
    if (isTally(header.match())) {
      throw new UnreadableFileException(
          "setiap unsur terbagi atas beberapa kolom (tabulasi centang); jadikan satu kolom untuk"
              + " satu unsur, isinya 1, 2, 3 atau 4");
    }
    if (TableShape.hasUnsurDown(header.match().headers())) {
      throw new UnreadableFileException(TableShape.UNSUR_DOWN);
    }
    SurveyColumns columns = SurveyColumns.of(header.match());
    List<String> remarks = new ArrayList<>();
    TableLook look = new TableLook(columns, header.match(), words, amongOthers);
    FirstPass pass = firstPass(path, facts, header, look);
    DateOrderVote vote = pass.vote();
    remarks.addAll(pass.remarks());
    if (RefusedColumns.marker(header.match().headers()) < 0) {
      if (!amongOthers && look.answered() == 0 && RecapSigns.in(columns.headers())) {
        throw new UnreadableFileException(RecapSigns.SENTENCE);
      }
      look.check(); // rows that were refused are odd, each for itself
      remarks.addAll(look.remarks());
    }
    HeaderMatch match = header.match();
    if (isOfListByLegend(match.profile(), look)) {
      match = HeaderMatch.of(match.profile().ordered(Profile.Order.DAFTAR), match.headers());
      columns = SurveyColumns.of(match);
      remarks.add(
          "U8 dibaca sebagai penanganan pengaduan, U9 sebagai sarana dan prasarana, menurut"
              + " keterangan di berkas ini");
    }
    remarks.addAll(remarks(match, facts, vote));
    Period period = FeedFiles.folderPeriod(path);
    if (look.isUndated()) {
      Period said = look.period(period, path, header.format()).orElse(null);
      if (said != null && !said.equals(period)) {
        remarks.add(
            (columns.fields().containsKey(Field.DATE)
                    ? "kolom tanggalnya kosong; periode "
                    : "tidak ada kolom tanggal; periode ")
                + said.spoken()
                + " menurut nama berkas, lembar, atau judul tabelnya");
      }
      period = said;
    }
    return new SheetSelection.Looked(
        plan(path, table, columns, period, vote, pass.slices(), look, remarks), look);
  }

  /** Whether the table itself says that its U8 is the handling of complaints, as in the list. */
  private static boolean isOfListByLegend(Profile profile, TableLook look) {
    return !profile.own()
        && profile.order() == Profile.Order.FORMULIR
        && look.legend().equals(Optional.of(Profile.Order.DAFTAR));
  }

  /** Whether most unsur have a column for each of their answers. */
  private static boolean isTally(HeaderMatch match) {
    List<String> headers = match.headers().stream().map(Words::normalise).toList();
    return match.unsur().values().stream()
            .filter(c -> Collections.frequency(headers, headers.get(c)) >= COLUMNS_OF_A_TALLY)
            .count()
        > match.unsur().size() / 2;
  }

  private static SurveyPlan plan(
      String path,
      FileTables.Table<HeaderMatch> table,
      SurveyColumns columns,
      Period period,
      DateOrderVote vote,
      List<FileSlice> slices,
      TableLook look,
      List<String> remarks)
      throws UnreadableFileException {
    HeaderSearch.Found<HeaderMatch> header = table.header();
    Reading reading = header.match().profile().reading();
    return new SurveyPlan(
        path,
        table.facts(),
        header.format(),
        header.row(),
        columns,
        new UnitPlace(reading, header.match().profile().id())
            .name(path, header.format(), header.match().headers(), folderUnit(path)),
        columns.fields().containsKey(Field.UNIT) ? TitleUnits.NONE : look.titles().read(reading),
        period,
        vote.order(),
        vote.isCertain(),
        look.numbers(),
        List.copyOf(remarks),
        null,
        slices);
  }

  private static List<String> remarks(HeaderMatch match, FileFacts facts, DateOrderVote vote) {
    List<String> remarks = new ArrayList<>();
    if (match.profile().order() == Profile.Order.FORMULIR) {
      remarks.add(
          "U1-U9 dibaca menurut urutan formulir: U8 sarana dan prasarana, U9 penanganan pengaduan");
    }
    if (!match.rivals().isEmpty()) {
      remarks.add(
          "ada lebih dari satu kolom untuk "
              + match.rivals().stream().map(Unsur::title).collect(Collectors.joining("; "))
              + "; dibaca yang paling kiri");
    }
    int questions = match.profile().questions();
    if (questions != Unsur.DAFTAR.size()) {
      remarks.add(otherQuestionnaire(match, questions));
    }
    int similar = match.recognition().count(Recognition.How.SIMILAR);
    if (similar > 0) {
      remarks.add(similar + " judul kolom hanya mirip dengan yang disebut profil");
    }
    remarks.addAll(FeedFiles.readingRemarks(facts, vote));
    return remarks;
  }

  /** What another questionnaire asks, and where its index counts. */
  private static String otherQuestionnaire(HeaderMatch match, int questions) {
    List<Unsur> without = new ArrayList<>(Unsur.DAFTAR);
    without.removeAll(match.unsur().keySet());
    return "kuesioner "
        + questions
        + " pertanyaan menurut profil"
        + (without.isEmpty() ? "" : ", tanpa ")
        + without.stream().map(Unsur::title).collect(Collectors.joining("; "))
        + (match.items().isEmpty()
            ? ""
            : "; " + match.items().size() + " butir di luar sembilan unsur")
        + "; IKM-nya dihitung dengan bobot 1/"
        + questions
        + " dan dimuat dengan tanda, tidak digabung, dibandingkan atau diperingkat dengan unit yang"
        + " memakai kuesioner lain";
  }

  /**
   * What reading the whole file once told.
   *
   * @param vote the order of its dates
   * @param slices the parts in which its rows are read
   * @param remarks what the reader of its rows remarked
   */
  private record FirstPass(DateOrderVote vote, List<FileSlice> slices, List<String> remarks) {}

  /**
   * Reads the whole file once for its dates, and for what else rows tell; a file whose quotes never
   * close is found out here, before any of its rows counts.
   */
  private FirstPass firstPass(
      String path, FileFacts facts, HeaderSearch.Found<HeaderMatch> header, TableLook look)
      throws IOException, UnreadableFileException {
    Integer column = header.match().fields().get(Field.DATE);
    if (CsvScan.pays(source, path, facts, header.format())) {
      DateOrderVote vote = vote(header);
      Optional<List<FileSlice>> slices =
          CsvScan.slices(
              source,
              path,
              facts,
              (TableFormat.Delimited) header.format(),
              column == null ? -1 : column,
              (row, cell) -> {
                if (row > header.row()) {
                  vote.add(cell);
                }
              });
      if (slices.isPresent()) {
        lookAtFirst(path, facts, header, look);
        return new FirstPass(vote, slices.get(), List.of());
      }
    }
    DateOrderVote vote = vote(header);
    try (RowReader rows = RowReader.open(source, path, facts, header.format())) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        look.add(row, header.row());
        if (column != null && row.number() > header.row()) {
          vote.add(row.cell(column));
        }
      }
      if (header.format() instanceof TableFormat.Sheet) {
        FeedFiles.refuseTurned(vote);
      }
      return new FirstPass(vote, List.of(FileSlice.WHOLE), rows.remarks());
    }
  }

  /** Shows what is looked at of a large file: its titles and first rows. */
  private void lookAtFirst(
      String path, FileFacts facts, HeaderSearch.Found<HeaderMatch> header, TableLook look)
      throws IOException {
    try (RowReader rows = RowReader.open(source, path, facts, header.format())) {
      while (look.wantsMore() && rows.hasNext()) {
        look.add(rows.next(), header.row());
      }
    }
  }

  private static DateOrderVote vote(HeaderSearch.Found<HeaderMatch> header) {
    DateOrderVote vote = new DateOrderVote();
    vote.declare(header.match().profile().reading().dates());
    return vote;
  }
}
