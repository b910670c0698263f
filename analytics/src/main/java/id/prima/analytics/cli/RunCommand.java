package id.prima.analytics.cli;

import id.prima.analytics.release.Releases;
import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.Lake;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FilePlans;
import id.prima.ingest.clean.SafeName;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.cli.OfficeOptions;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.profile.OwnProfiles;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.spark.BatchSession;
import id.prima.ingest.spark.HadoopLanding;
import id.prima.ingest.spark.HadoopSettings;
import id.prima.ingest.spark.LakeFiles;
import id.prima.rules.Ketentuan;
import id.prima.rules.Ketentuan.KetentuanException;
import id.prima.rules.WorkingCalendar.MissingYearException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prima run}: landing files to a release. */
@Command(
    name = "run",
    description =
        "Menghitung indeks satu periode: membaca folder masuk, menulis jawaban yang dihitung ke"
            + " lake, lalu menerbitkan rilis. Bila data di bawah batas mutu, tidak ada yang terbit"
            + " dan rilis sebelumnya tetap berlaku. Masukan yang sama memberi rilis yang sama.",
    footer = {
      "Contoh:",
      "  prima run --period 2026-Q3 --in masuk --lake lake",
      "  prima run --period 2025-Q1..2026-Q3 --in masuk --lake lake",
      "Kode keluar 0: selesai; 1: gagal; 2: perintah salah; 3: data di bawah batas mutu.",
      "Selain 0, tidak ada yang diterbitkan untuk triwulan yang disebut."
    })
public final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--period",
      required = true,
      paramLabel = "PERIODE",
      description =
          "Triwulan (2026-Q3), semester (2026-S2), tahun (2026), atau rentang (2025-Q1..2026-Q3).")
  private String period;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FOLDER",
      description =
          "Folder masuk: unit.csv, layanan.csv, target.csv, dan yang ada dari survei/, pengaduan/,"
              + " berakhlak/, kinerja/, standar/, integritas/.")
  private String in;

  @Option(
      names = "--lake",
      required = true,
      paramLabel = "FOLDER",
      description = "Lake, tempat jawaban dan rilis disimpan; dibuat bila belum ada.")
  private String lake;

  @Option(
      names = "--policy",
      paramLabel = "BERKAS",
      description =
          "Kebijakan pemeringkatan. Bawaan: policy*.yml di folder masuk, atau bila tidak ada,"
              + " kebijakan bawaan Prima.")
  private Path policy;

  @Mixin private OfficeOptions office;

  @Option(
      names = "--draft",
      description = "Tulis sebagai draf: dapat dilihat dengan export --release, tidak terbit.")
  private boolean draft;

  @Option(
      names = "--allow-small-correction",
      paramLabel = "ALASAN",
      description =
          "Perbarui angka publik walaupun koreksi mengubah jawaban kurang dari 10 orang pada satu"
              + " unit; alasannya dicatat dalam rilis.")
  private String correctionReason;

  @Option(
      names = "--spark",
      paramLabel = "KUNCI=NILAI",
      description = "Setelan Spark, misalnya spark.master=local[1]; boleh berulang.")
  private Map<String, String> spark = new TreeMap<>();

  @Override
  public Integer call() throws IOException {
    RunArguments arguments = arguments();
    try {
      return run(arguments);
    } catch (KetentuanException | MissingYearException e) {
      throw CommandException.wrongArguments(e.getMessage());
    }
  }

  private RunArguments arguments() {
    boolean uri = in.matches("[A-Za-z][A-Za-z0-9+.-]+:.*");
    if (!uri && !Files.isDirectory(Path.of(in))) {
      throw CommandException.wrongArguments("folder masuk " + in + " tidak ada");
    }
    return new RunArguments(
        office.begun(PeriodArgument.quarters(period)),
        Lake.of(in).root(),
        Lake.of(lake),
        office.today(),
        office.asOf(),
        office.zone(),
        !draft,
        Optional.ofNullable(correctionReason),
        spark);
  }

  private int run(RunArguments arguments) throws IOException {
    Ketentuan ketentuan = office.ketentuan();
    LakeFiles files = new LakeFiles(HadoopSettings.configuration(arguments.spark()));
    Releases releases = new Releases(files, arguments.lake(), Clock.systemUTC());
    LandingSource source =
        ArchiveLanding.over(new HadoopLanding(arguments.landing(), arguments.spark()));
    Landing landing = Landing.read(source);
    releases.prepare();
    Closeable lock =
        files
            .lock(arguments.lake().lock())
            .orElseThrow(
                () ->
                    CommandException.failed(
                        "lake sedang ditulis proses prima run lain; tunggu sampai selesai"));
    try {
      return compute(arguments, ketentuan, files, releases, source, landing);
    } finally {
      lock.close();
    }
  }

  private int compute(
      RunArguments arguments,
      Ketentuan ketentuan,
      LakeFiles files,
      Releases releases,
      LandingSource source,
      Landing landing)
      throws IOException {
    Progress progress = Progress.onStderr();
    progress.step("Memeriksa berkas");
    OwnProfiles own = OfficeOptions.ownProfiles(source);
    Office its =
        new Office(
            source,
            landing,
            new SurveyPlanner(source, Profiles.with(own)),
            office.complaintPlanner(source),
            new MeritPlanners(source, own),
            Policies.read(Optional.ofNullable(policy), source, office.policy()),
            ketentuan,
            office.workingCalendar(),
            office.daysOff());
    SafeName names = SafeName.of(UnitDirectory.ever(landing));
    for (Period quarter : arguments.quarters()) {
      stopAtUnreadable(Feed.SURVEI, its.surveys().plan(quarter), quarter, names);
      stopAtUnreadable(Feed.PENGADUAN, its.complaints().plan(), quarter, names);
      for (MeritFeed<?> feed : MeritFeed.all()) {
        stopAtUnreadable(feed.feed(), its.merit().plan(feed), quarter, names);
      }
      releases.seen(its.policies().inForce(quarter));
    }
    its.complaints()
        .plan()
        .later()
        .forEach(
            path ->
                progress.step(
                    "Tidak dibaca, tanggalnya sesudah "
                        + arguments.today()
                        + ": "
                        + names.shown(path)));
    progress.step("Menyiapkan Spark");
    try (SparkSession session = BatchSession.start(arguments.zone(), arguments.spark())) {
      QuarterRun run =
          new QuarterRun(
              arguments, session, files, releases, its, progress, spec.commandLine().getOut());
      boolean any = false;
      for (Period quarter : arguments.quarters()) {
        any |= run.run(quarter, arguments.quarters().size() > 1);
      }
      if (!any) {
        throw CommandException.belowFloor("tidak ada jawaban untuk periode " + period);
      }
    }
    return ExitCode.DONE;
  }

  /** A file that nobody can read stops the run before anything is computed. */
  private static void stopAtUnreadable(Feed feed, FilePlans plans, Period quarter, SafeName names) {
    if (!plans.problems().isEmpty()) {
      throw CommandException.belowFloor(
          quarter.spoken()
              + " tidak dirilis: "
              + plans.problems().stream()
                  .map(p -> names.shown(p.path()) + ": " + p.message())
                  .collect(Collectors.joining("\n  ", "berkas tidak dapat dibaca\n  ", "\n"))
              + "Perbaiki berkas itu, atau pindahkan dari folder "
              + feed.code()
              + ".");
    }
  }
}
