package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.ComplaintCheck;
import id.prima.ingest.clean.ComplaintContext;
import id.prima.ingest.clean.ComplaintPlanner;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FilePlan;
import id.prima.ingest.clean.FilePlans;
import id.prima.ingest.clean.HeaderSearch;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.RecognitionText;
import id.prima.ingest.clean.RefusedRows;
import id.prima.ingest.clean.ReleaseFloor;
import id.prima.ingest.clean.SurveyCheck;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.merit.MeritCheck;
import id.prima.ingest.merit.MeritContext;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.merit.MeritPlanner;
import id.prima.ingest.merit.MeritPlans;
import id.prima.ingest.profile.OwnProfiles;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.LocalLanding;
import id.prima.ingest.refused.RefusedFiles;
import id.prima.rules.ComplaintLimits;
import id.prima.rules.Ketentuan;
import id.prima.rules.Ketentuan.KetentuanException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prima check}: what the batch would count, refuse and leave aside; nothing is written. */
@Command(
    name = "check",
    description =
        "Memeriksa berkas di folder masuk dan melaporkan mutunya: berapa baris akan dihitung,"
            + " ditolak (beserta sebab dan cara memperbaiki), ganda, atau milik periode lain."
            + " Tidak menulis apa pun, kecuali baris yang ditolak ke folder --refused.",
    footer = {
      "Contoh:",
      "  prima check --in masuk --period 2026-Q3",
      "  prima check --in masuk --refused perbaikan",
      "Kode keluar 0: boleh dirilis; 3: data di bawah batas mutu, rilis akan ditolak."
    })
public final class CheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FOLDER",
      description =
          "Folder masuk: unit.csv, layanan.csv, target.csv, dan yang ada dari survei/, pengaduan/,"
              + " berakhlak/, kinerja/, standar/, integritas/, rekap/, tema-saran/.")
  private Path in;

  @Option(
      names = "--period",
      paramLabel = "PERIODE",
      description =
          "Triwulan yang diperiksa, seperti 2026-Q3. Bawaan: triwulan terakhir yang usai.")
  private String period;

  @Option(
      names = "--refused",
      paramLabel = "FOLDER",
      description =
          "Menulis baris yang ditolak ke folder ini, per berkas (dan per lembar) sebagai .xlsx"
              + " dan .csv beserta sebabnya. Isinya baris asli, mungkin ada data pribadi: simpan"
              + " di komputer kantor. Perbaiki salah satunya, lalu taruh di folder asal berkasnya;"
              + " kolom prima_baris jangan diubah.")
  private Path refused;

  @Option(
      names = "--explain",
      description =
          "Jelaskan cara tiap berkas dikenali: profil, keyakinan, kolom mana dibaca sebagai apa, dan"
              + " kolom yang tidak dibaca. Tanpa ini hanya berkas yang kurang yakin.")
  private boolean explain;

  @Mixin private OfficeOptions office;

  private final LongAdder rows = new LongAdder();

  @Override
  public Integer call() {
    if (!Files.isDirectory(in)) {
      throw CommandException.wrongArguments("folder masuk " + in + " tidak ada");
    }
    if (refused != null && isInside(refused, in)) {
      throw CommandException.wrongArguments(
          "--refused " + refused + " ada di dalam folder masuk; pilih folder lain");
    }
    LocalDate today = office.today();
    Period quarter = office.begun(List.of(quarter(period, today))).get(0);
    try {
      return check(quarter, today);
    } catch (KetentuanException e) {
      throw CommandException.wrongArguments(e.getMessage());
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (FileAlreadyExistsException e) {
      throw CommandException.failed(
          e.getMessage()
              + " sudah ada, mungkin sedang diperbaiki; pindahkan, atau pilih folder"
              + " --refused yang lain",
          e);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  private static boolean isInside(Path folder, Path outer) {
    return folder.toAbsolutePath().normalize().startsWith(outer.toAbsolutePath().normalize());
  }

  private static CommandException unreadable(IOException e) {
    String why =
        e instanceof AccessDeniedException
            ? "tidak ada izin membaca " + e.getMessage()
            : "berkas tidak dapat dibaca: " + e.getMessage();
    return CommandException.failed(why, e);
  }

  private int check(Period quarter, LocalDate today) throws IOException {
    Ketentuan ketentuan = office.ketentuan();
    LandingSource source = ArchiveLanding.over(new LocalLanding(in));
    Landing landing = Landing.read(source);
    OwnProfiles own = OfficeOptions.ownProfiles(source);
    SurveyPlanner.Plans surveys = new SurveyPlanner(source, Profiles.with(own)).plan(quarter);
    ComplaintPlanner.Plans complaints = office.complaintPlanner(source).plan();
    if (!complaints.plans().isEmpty()) {
      // a limit that is no number is told here, not when the quarter is run
      ComplaintLimits.of(ketentuan, quarter.lastDay());
    }
    SurveyCheck surveyCheck =
        new SurveyCheck(
            source,
            SurveyContext.of(quarter, today, landing, ketentuan),
            (path, n) -> rows.increment(),
            examplesPerFile());
    ComplaintCheck complaintCheck =
        new ComplaintCheck(
            source,
            ComplaintContext.of(quarter, today, landing, office.workingCalendar()),
            (path, n) -> rows.increment(),
            examplesPerFile());
    List<IngestReport> reports = new ArrayList<>();
    reports.add(watched(() -> surveyCheck.read(surveys)));
    reports.add(watched(() -> complaintCheck.read(complaints)));
    List<FilePlan> plans = new ArrayList<>(surveys.plans());
    plans.addAll(complaints.plans());
    List<FilePlans> inOrder = new ArrayList<>(List.of(surveys, complaints));
    MeritContext merit = MeritContext.of(quarter, today, landing, ketentuan);
    for (MeritFeed<?> feed : MeritFeed.all()) {
      MeritPlans its = new MeritPlanner(source, feed, own).plan();
      plans.addAll(its.plans());
      inOrder.add(its);
      reports.add(watched(() -> check(feed, source, its, merit)));
    }
    PrintWriter out = spec.commandLine().getOut();
    IngestReport.lines(reports).forEach(out::println);
    reports.stream()
        .filter(report -> report.feed() == Feed.SURVEI)
        .flatMap(report -> report.problems().stream())
        .filter(problem -> problem.message().startsWith(HeaderSearch.UNKNOWN))
        .filter(problem -> Files.exists(in.resolve(problem.path()))) // not what is in an archive
        .findFirst()
        .ifPresent(
            problem ->
                out.println(
                    "  Susun profilnya: prima profile --from " + in.resolve(problem.path())));
    List<String> explained = RecognitionText.lines(plans, explain, merit.units());
    if (!explained.isEmpty()) {
      out.println();
      explained.forEach(out::println);
    }
    ReleaseFloor floor = new ReleaseFloor(ketentuan, quarter);
    Optional<String> belowFloor = floor.below(reports);
    complaints
        .later()
        .forEach(path -> out.println("Tidak dibaca, tanggalnya sesudah " + today + ": " + path));
    if (refused != null) {
      List<Path> written = new ArrayList<>();
      RefusedFiles files = new RefusedFiles(source, refused);
      for (int i = 0; i < reports.size(); i++) {
        written.addAll(files.write(inOrder.get(i).plans(), reports.get(i)));
      }
      out.println();
      tellRefused(written, out);
    }
    out.println();
    floor.warningLines(reports).forEach(out::println);
    out.println(
        belowFloor
            .map(why -> "Belum dapat dirilis: " + why + ".")
            .orElse(
                "Dapat dirilis: prima run --period " + quarter + " --in " + in + " --lake ..."));
    return belowFloor.isPresent() ? ExitCode.BELOW_FLOOR : ExitCode.DONE;
  }

  private int examplesPerFile() {
    return refused == null ? IngestReport.EXAMPLES_PER_FILE : RefusedRows.MOST_ROWS;
  }

  private void tellRefused(List<Path> written, PrintWriter out) {
    if (written.isEmpty()) {
      out.println("Tidak ada baris yang perlu diperbaiki.");
      return;
    }
    out.println(
        "Baris yang ditolak, untuk diperbaiki (.xlsx atau .csv, salah satu) lalu ditaruh di folder"
            + " asal berkasnya:");
    written.forEach(file -> out.println("  " + file));
  }

  private <R extends Record> IngestReport check(
      MeritFeed<R> feed, LandingSource source, MeritPlans plans, MeritContext context)
      throws IOException {
    return new MeritCheck<>(feed, source, context, (path, n) -> rows.increment(), examplesPerFile())
        .read(plans)
        .report();
  }

  /** Reads while a line on a terminal tells how far it is. */
  private IngestReport watched(Callable<IngestReport> reading) throws IOException {
    IngestReport[] report = new IngestReport[1];
    Progress.onStderr()
        .during(
            () -> "  memeriksa, " + rows.sum() + " baris",
            () -> {
              try {
                report[0] = reading.call();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              } catch (RuntimeException e) {
                throw e;
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    return report[0];
  }

  /** The quarter that the user named, else the one that ended last. */
  static Period quarter(String period, LocalDate today) {
    if (period == null) {
      return Period.quarterOf(Period.quarterOf(today).firstDay().minusDays(1));
    }
    return Period.parse(period)
        .filter(p -> p.kind() == Period.Kind.QUARTER)
        .orElseThrow(
            () ->
                CommandException.wrongArguments(
                    "--period '" + period + "' bukan triwulan; tulis seperti 2026-Q3"));
  }
}
