package id.prima.ingest.sample;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prima sample}: a landing folder of invented data, to try Prima without real people. */
@Command(
    name = "sample",
    description = "Membuat folder data contoh: Kabupaten Contoh, semuanya karangan.",
    footer = {
      "Contoh:",
      "  prima sample --out contoh",
      "  prima sample --out contoh --units 6 --responses 300 --quarters 2 --messy"
    })
public final class SampleCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      required = true,
      description = "Folder yang ditulis: baru, kosong, atau data contoh lama.")
  private Path out;

  @Option(
      names = "--units",
      paramLabel = "N",
      defaultValue = "70",
      description = "Banyaknya unit, 1-20000. Bawaan: ${DEFAULT-VALUE}.")
  private int units;

  @Option(
      names = "--responses",
      paramLabel = "N",
      defaultValue = "60000",
      description = "Banyaknya jawaban yang sah di semua berkas. Bawaan: ${DEFAULT-VALUE}.")
  private long responses;

  @Option(
      names = "--complaints",
      paramLabel = "N",
      description = "Banyaknya laporan pengaduan. Bawaan: mengikuti --responses.")
  private Long complaints;

  @Option(
      names = "--quarters",
      paramLabel = "N",
      defaultValue = "8",
      description = "Banyaknya triwulan, 1-40. Bawaan: ${DEFAULT-VALUE}.")
  private int quarters;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Benih; benih yang sama memberi berkas yang sama. Bawaan: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--until",
      paramLabel = "TRIWULAN",
      defaultValue = "2026-Q3",
      description = "Triwulan terakhir. Bawaan: ${DEFAULT-VALUE}.")
  private String until;

  @Option(
      names = "--messy",
      description = "Tambahkan baris salah, baris ganda, dan data pribadi karangan.")
  private boolean messy;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Tampilkan bantuan ini.")
  @SuppressWarnings("UnusedVariable") // picocli sets and reads it
  private boolean help;

  @Override
  public Integer call() {
    SampleOrder order =
        new SampleOrder(
            out, units, responses, quarters, seed, quarter(until), messy, complaintsWanted());
    Progress progress = new Progress(spec.commandLine().getErr(), isWatched(), responses);
    try {
      Sample.Written written = Sample.write(order, progress);
      progress.step(
          "Selesai: "
              + Progress.number(responses)
              + " jawaban sah dan "
              + Progress.number(written.complaints().cases())
              + " laporan pengaduan di "
              + out);
      if (messy) {
        progress.step(
            "Sengaja salah: "
                + Progress.number(written.wrong())
                + " baris, dan "
                + Progress.number(written.copied())
                + " baris pada berkas salinan; rinciannya di "
                + LandingFolder.MARKER);
      }
    } catch (UncheckedIOException e) {
      throw unwritable(e.getCause());
    } catch (IOException e) {
      throw unwritable(e);
    }
    return ExitCode.DONE;
  }

  private long complaintsWanted() {
    if (complaints == null) {
      return SampleOrder.AS_MANY_AS_FIT;
    }
    if (complaints < 0) {
      throw CommandException.wrongArguments(
          "--complaints tidak boleh negatif, tertulis " + complaints);
    }
    return complaints;
  }

  private CommandException unwritable(IOException e) {
    String why = e instanceof AccessDeniedException ? "tidak ada izin, " : "";
    return CommandException.failed(
        "tidak dapat menulis ke " + out + ": " + why + e.getMessage(), e);
  }

  /** Whether a person sits at the terminal. */
  @SuppressWarnings("SystemConsoleNull") // Prima runs on Java 17 and 21
  private static boolean isWatched() {
    return System.console() != null;
  }

  private static Period quarter(String text) {
    return Period.parse(text)
        .orElseThrow(
            () ->
                CommandException.wrongArguments(
                    "--until harus triwulan seperti 2026-Q3, bukan '" + text + "'"));
  }
}
