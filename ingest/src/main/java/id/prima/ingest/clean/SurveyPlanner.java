package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.clean.FilePlan.Problem;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.HeaderMatch;
import id.prima.ingest.profile.Profile;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks at survey files before they are read: which are inputs of a quarter, and how to read them.
 */
public final class SurveyPlanner {

  /** Folder of the feed in a landing folder, and name of the feed. */
  public static final String FEED = Feed.SURVEI.code();

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
      problems.put(path, new Problem(path, e.getMessage()));
    }
  }

  private static boolean concerns(String path, Period quarter) {
    Period folder = FeedFiles.folderPeriod(path);
    return folder == null || folder.quarters().contains(quarter);
  }

  private static String folderUnit(String path) {
    return FeedFiles.folders(path).stream()
        .filter(f -> FeedFiles.period(f).isEmpty())
        .findFirst()
        .orElse(null);
  }

  private List<SurveyPlan> plan(String path) throws IOException, UnreadableFileException {
    FileTables<HeaderMatch> found =
        FileTables.find(
            source, path, FeedFiles.facts(source, path), new SurveyLayouts(profiles, words));
    List<SurveyPlan> plans = new ArrayList<>();
    for (FileTables.Table<HeaderMatch> table : found.tables()) {
      plans.add(plan(path, table, plans.isEmpty() ? found.remarks() : List.of()));
    }
    return plans;
  }

  private SurveyPlan plan(
      String path, FileTables.Table<HeaderMatch> table, List<String> remarksOnFile)
      throws IOException, UnreadableFileException {
    FileFacts facts = table.facts();
    HeaderSearch.Found<HeaderMatch> header = table.header();
    SurveyColumns columns = SurveyColumns.of(header.match());
    List<String> remarks = new ArrayList<>(remarksOnFile);
    DateOrderVote vote = voteOnDates(path, facts, header, remarks);
    remarks.addAll(remarks(header.match(), facts, vote));
    return new SurveyPlan(
        path,
        facts,
        header.format(),
        header.row(),
        columns,
        new UnitPlace(header.match().profile().reading(), header.match().profile().id())
            .name(path, header.format(), header.match().headers(), folderUnit(path)),
        FeedFiles.folderPeriod(path),
        vote.order(),
        vote.isCertain(),
        List.copyOf(remarks),
        null);
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

  /** What of another questionnaire counts where. */
  private static String otherQuestionnaire(HeaderMatch match, int questions) {
    List<Unsur> without = new ArrayList<>(Unsur.DAFTAR);
    without.removeAll(match.unsur().keySet());
    return "kuesioner "
        + questions
        + " pertanyaan menurut profil, tanpa "
        + without.stream().map(Unsur::title).collect(Collectors.joining("; "))
        + (match.items().isEmpty()
            ? ""
            : "; " + match.items().size() + " butir di luar sembilan unsur tidak disimpan")
        + "; rilis memuat nilai unsurnya tanpa IKM, dan prima hitung menghitung IKM atas "
        + questions
        + " pertanyaan itu";
  }

  /**
   * Reads the whole file once for its dates; a file whose quotes never close is found out here,
   * before any of its rows counts.
   */
  private DateOrderVote voteOnDates(
      String path, FileFacts facts, HeaderSearch.Found<HeaderMatch> header, List<String> remarks)
      throws IOException {
    DateOrderVote vote = new DateOrderVote();
    vote.declare(header.match().profile().reading().dates());
    Integer column = header.match().fields().get(Field.DATE);
    try (RowReader rows = RowReader.open(source, path, facts, header.format())) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        if (column != null && row.number() > header.row()) {
          vote.add(row.cell(column));
        }
      }
      remarks.addAll(rows.remarks());
    }
    return vote;
  }
}
