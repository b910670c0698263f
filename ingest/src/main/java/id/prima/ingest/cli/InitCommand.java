package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.vocab.Period;
import id.prima.ingest.init.FoundNames;
import id.prima.ingest.init.StarterFolder;
import id.prima.ingest.init.UnitProposal;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prima init}: a landing folder to fill, its units proposed from the names in a file. */
@Command(
    name = "init",
    description =
        "Menyiapkan folder masuk untuk diisi: daftar unit, layanan, target, dan satu folder untuk"
            + " tiap jenis berkas. Yang sudah ada tidak diubah.",
    footer = {
      "Contoh:",
      "  prima init --in masuk",
      "  prima init --in masuk --from rekap-ikm.csv",
      "Kode keluar 0: siap diisi; 1: tidak dapat menulis; 2: perintah salah; 3: berkas pada --from",
      "tidak memuat nama unit."
    })
public final class InitCommand implements Callable<Integer> {

  private static final int SHOWN = 10;

  @Spec private CommandSpec spec;

  @Option(
      names = "--in",
      required = true,
      paramLabel = "FOLDER",
      description = "Folder masuk: baru, kosong, atau yang perlu dilengkapi.")
  private Path in;

  @Option(
      names = "--from",
      paramLabel = "BERKAS",
      description =
          "Jawaban survei atau rekap yang memuat kolom nama unit, atau judul seperti Unit Pelayanan :"
              + " NAMA; unit.csv diusulkan dari situ.")
  private Path from;

  @Option(
      names = "--zone",
      paramLabel = "ZONA",
      defaultValue = "Asia/Jakarta",
      description = "Zona waktu kantor. Bawaan: ${DEFAULT-VALUE}.")
  private ZoneId zone;

  @Override
  public Integer call() {
    if (from != null) {
      GivenFile.require(from, "sebutkan satu berkas yang memuat nama unit");
    }
    FoundNames names = found();
    UnitProposal proposal =
        names == null ? new UnitProposal(List.of(), List.of()) : UnitProposal.of(names.rows());
    StarterFolder.Written written = write(proposal);
    PrintWriter out = spec.commandLine().getOut();
    out.println("Folder '" + in + "' siap diisi.");
    tell(out, written);
    if (names != null) {
      tell(out, names, proposal, written.made().contains("unit.csv"));
    }
    out.println();
    out.println(
        "Berikutnya: periksa unit.csv, taruh berkas jawaban di "
            + in.resolve("survei")
            + ", lalu ketik:");
    Period quarter = CheckCommand.quarter(null, LocalDate.now(zone));
    out.println("  prima check --in " + quoted(in) + " --period " + quarter);
    out.println("  prima run --in " + quoted(in) + " --period " + quarter + " --lake lake");
    return ExitCode.DONE;
  }

  private FoundNames found() {
    try {
      return from == null ? null : FoundNames.in(from);
    } catch (UncheckedIOException e) {
      throw GivenFile.unreadable(from, e.getCause());
    } catch (IOException e) {
      throw GivenFile.unreadable(from, e);
    }
  }

  private StarterFolder.Written write(UnitProposal proposal) {
    try {
      return StarterFolder.write(in, proposal.units());
    } catch (IOException e) {
      String why = e instanceof AccessDeniedException ? "tidak ada izin, " : "";
      throw CommandException.failed(
          "tidak dapat menulis ke " + in + ": " + why + e.getMessage(), e);
    }
  }

  private static void tell(PrintWriter out, StarterFolder.Written written) {
    if (written.made().isEmpty()) {
      out.println("Tidak ada yang ditambahkan; semuanya sudah ada.");
    } else {
      out.println("Dibuat: " + String.join(", ", written.made()));
    }
    if (!written.kept().isEmpty()) {
      out.println("Sudah ada, tidak diubah: " + String.join(", ", written.kept()));
    }
  }

  private void tell(PrintWriter out, FoundNames names, UnitProposal proposal, boolean proposed) {
    out.println();
    out.println(
        names.place()
            + " di "
            + from
            + ": "
            + proposal.units().size()
            + (proposed ? " unit, ditulis ke unit.csv sebagai usulan" : " nama unit")
            + (names.leftOut() == 0
                ? "."
                : "; " + names.leftOut() + " baris dilewati karena isinya bukan nama unit."));
    for (UnitProposal.Unit unit : proposal.units()) {
      if (!unit.spellings().isEmpty()) {
        out.println("  " + unit.nama() + ", ditulis juga: " + String.join("; ", unit.spellings()));
      }
    }
    proposal.alike().forEach(pair -> out.println("  mungkin sama: " + pair));
    if (!proposed) {
      tellUnknown(out, proposal);
    }
  }

  /** The list of the office stands; what it lacks is said. */
  private void tellUnknown(PrintWriter out, UnitProposal proposal) {
    List<String> unknown;
    try {
      UnitDirectory known = UnitDirectory.ever(Landing.read(new LocalLanding(in)));
      unknown =
          known.isOpen()
              ? proposal.units().stream().map(UnitProposal.Unit::nama).toList()
              : proposal.units().stream()
                  .map(UnitProposal.Unit::nama)
                  .filter(name -> known.find(name) == null)
                  .toList();
    } catch (IOException e) {
      throw CommandException.failed("tidak dapat membaca " + in + ": " + e.getMessage(), e);
    }
    if (!unknown.isEmpty()) {
      out.println(
          "  unit.csv sudah ada dan tidak diubah; yang belum dikenal di sana: "
              + String.join("; ", unknown.stream().limit(SHOWN).toList())
              + (unknown.size() > SHOWN ? "; dan " + (unknown.size() - SHOWN) + " lagi" : ""));
    }
  }

  private static String quoted(Path path) {
    String text = path.toString();
    return text.matches("[A-Za-z0-9_./-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
