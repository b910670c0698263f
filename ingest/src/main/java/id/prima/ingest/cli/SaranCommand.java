package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.Lake;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.SurveyContext;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.LocalLanding;
import id.prima.ingest.saran.PrivateFile;
import id.prima.ingest.saran.SuggestionBook;
import id.prima.ingest.saran.SuggestionReader;
import id.prima.ingest.saran.Suggestions;
import id.prima.rules.Ketentuan;
import id.prima.rules.Ketentuan.KetentuanException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prima saran}: hands suggestions of respondents back to the office, to be sorted. */
@Command(
    name = "saran",
    description =
        "Mengembalikan saran responden dari berkas survei sebagai satu berkas XLSX untuk digolongkan"
            + " ke dalam tema, tanpa nama, tanggal, atau baris asalnya. Saran tidak disimpan di"
            + " tempat lain. Berkas yang sudah digolongkan ditaruh di folder tema-saran/.",
    footer = {
      "Contoh:",
      "  prima saran --in masuk --out saran-2026-Q3.xlsx --period 2026-Q3",
      "  prima saran --in masuk --out saran-melati.xlsx --unit pkm-melati"
    })
public final class SaranCommand implements Callable<Integer> {

  private static final int FILES_NAMED = 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder masuk; yang dibaca survei/, unit.csv dan tema-saran.csv.")
  private Path in;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BERKAS",
      description = "Berkas .xlsx yang ditulis; di luar folder masuk dan lake.")
  private Path out;

  @Option(
      names = "--period",
      paramLabel = "PERIODE",
      description =
          "Triwulan, semester, atau tahun, seperti 2026-Q3, 2026-S2, 2026. Bawaan: triwulan"
              + " terakhir yang usai.")
  private String period;

  @Option(names = "--unit", paramLabel = "UNIT", description = "Hanya unit ini.")
  private String unit;

  @Option(names = "--force", description = "Timpa --out bila sudah ada.")
  private boolean force;

  @Mixin private OfficeOptions office;

  private final LongAdder rows = new LongAdder();

  @Override
  public Integer call() {
    if (!Files.isDirectory(in)) {
      throw CommandException.wrongArguments("folder masuk " + in + " tidak ada");
    }
    List<Period> quarters = office.begun(quarters(office.today()));
    try {
      refuseOut();
      return write(quarters);
    } catch (KetentuanException e) {
      throw CommandException.wrongArguments(e.getMessage());
    } catch (IOException e) {
      String what = e instanceof AccessDeniedException ? "tidak ada izin atas " : "";
      throw CommandException.failed(what + e.getMessage(), e);
    }
  }

  private List<Period> quarters(LocalDate today) {
    if (period == null) {
      return List.of(CheckCommand.quarter(null, today));
    }
    return Period.parse(period)
        .map(Period::quarters)
        .orElseThrow(
            () ->
                CommandException.wrongArguments(
                    "--period '" + period + "' tidak dikenal; tulis 2026-Q3, 2026-S2, atau 2026"));
  }

  /** Free text must lie neither where the next run would read it nor where everything is kept. */
  private void refuseOut() throws IOException {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
      throw CommandException.wrongArguments("--out " + out + " harus berakhiran .xlsx");
    }
    Path parent = out.toAbsolutePath().normalize().getParent();
    if (!Files.isDirectory(parent)) {
      throw CommandException.wrongArguments("folder " + parent + " untuk --out tidak ada");
    }
    Path folder = parent.toRealPath();
    if (folder.startsWith(in.toRealPath())) {
      throw CommandException.wrongArguments(
          "--out tidak boleh di dalam folder masuk: saran yang belum digolongkan jangan ikut dibaca;"
              + " pilih folder lain");
    }
    for (Path above = folder; above != null; above = above.getParent()) {
      if (isLake(above)) {
        throw CommandException.wrongArguments(
            "--out tidak boleh di dalam lake (" + above + "): saran tidak disimpan di sana");
      }
    }
    if (Files.isDirectory(out)) {
      throw CommandException.wrongArguments("--out " + out + " adalah folder");
    } else if (!force && Files.exists(out, LinkOption.NOFOLLOW_LINKS)) {
      throw CommandException.wrongArguments(
          "--out " + out + " sudah ada; pilih nama lain, atau pakai --force untuk menimpanya");
    }
  }

  private static boolean isLake(Path folder) {
    return Files.exists(folder.resolve(Lake.CURRENT))
        || (Files.isDirectory(folder.resolve("silver"))
            && (Files.isDirectory(folder.resolve("rejections"))
                || Files.isDirectory(folder.resolve("releases"))));
  }

  private int write(List<Period> quarters) throws IOException {
    Ketentuan ketentuan = office.ketentuan();
    LandingSource source = ArchiveLanding.over(new LocalLanding(in));
    Landing landing = Landing.read(source);
    String wanted = unit == null ? null : unitId(landing);
    SuggestionReader reader =
        new SuggestionReader(
            source,
            new SurveyPlanner(source, Profiles.with(OfficeOptions.ownProfiles(source))),
            quarter -> SurveyContext.of(quarter, office.today(), landing, ketentuan),
            wanted,
            (path, n) -> rows.increment());
    Suggestions suggestions = read(reader, quarters);
    PrintWriter terminal = spec.commandLine().getOut();
    tell(terminal, suggestions);
    if (suggestions.list().isEmpty()) {
      terminal.println("Tidak ada saran untuk digolongkan; tidak ada berkas yang ditulis.");
      return ExitCode.DONE;
    } else if (suggestions.list().size() > SuggestionBook.MOST_ROWS) {
      throw CommandException.wrongArguments(
          "lebih dari 1.048.575 saran tidak muat dalam satu lembar; persempit dengan --unit atau"
              + " --period");
    }
    SuggestionBook book = new SuggestionBook(landing.themes().all());
    PrivateFile.write(out, force, stream -> book.write(stream, suggestions));
    terminal.println(
        suggestions.list().size()
            + " saran ditulis ke "
            + out
            + ". Isi kolom temanya, taruh berkasnya di "
            + in.resolve("tema-saran")
            + ", lalu hapus berkas ini.");
    return ExitCode.DONE;
  }

  private Suggestions read(SuggestionReader reader, List<Period> quarters) throws IOException {
    Suggestions[] read = new Suggestions[1];
    IOException[] broken = new IOException[1];
    Progress.onStderr()
        .during(
            () -> "  membaca, " + rows.sum() + " baris",
            () -> {
              try {
                read[0] = reader.read(quarters);
              } catch (IOException e) {
                broken[0] = e;
              }
            });
    if (broken[0] != null) {
      throw broken[0];
    }
    return read[0];
  }

  private String unitId(Landing landing) {
    String id = UnitDirectory.ever(landing).find(unit);
    if (id == null) {
      throw CommandException.wrongArguments("--unit '" + unit + "' tidak ada di unit.csv");
    }
    return id;
  }

  private static void tell(PrintWriter out, Suggestions suggestions) {
    line(out, suggestions.withoutContent(), "saran tanpa isi dilewatkan, seperti - atau tidak ada");
    line(
        out,
        suggestions.repeated(),
        "saran dilewatkan: jawaban yang sama ada di berkas atau baris lain");
    line(
        out,
        suggestions.unplaced(),
        "baris bersaran dilewatkan: unit atau tanggalnya tidak dapat dibaca; lihat prima check");
    line(out, suggestions.blackedOut(), "saran memuat nomor, surel atau tautan, yang disamarkan");
    named(out, "Tanpa kolom saran: ", suggestions.withoutColumn());
    named(
        out,
        "Tidak dapat dibaca: ",
        suggestions.problems().stream().map(p -> p.path() + ": " + p.message()).toList());
  }

  private static void line(PrintWriter out, long count, String what) {
    if (count > 0) {
      out.printf("%9d  %s%n", count, what);
    }
  }

  private static void named(PrintWriter out, String what, List<String> files) {
    files.stream().limit(FILES_NAMED).forEach(file -> out.println(what + file));
    if (files.size() > FILES_NAMED) {
      out.println(what + (files.size() - FILES_NAMED) + " berkas lain");
    }
  }
}
