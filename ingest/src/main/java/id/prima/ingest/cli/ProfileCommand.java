package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.yaml.Nearest;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.onefile.LayoutDraft;
import id.prima.ingest.onefile.OneFile;
import id.prima.ingest.onefile.ProfileDraft;
import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prima profile}: a first layout for a file that no layout recognises. */
@Command(
    name = "profile",
    description =
        "Membuat profil pertama untuk berkas yang susunannya belum dikenal: judul kolom mana"
            + " yang berarti apa, untuk diperiksa dan diubah. Profil kantor disimpan di profil/ pada"
            + " folder masuk. Isi baris tidak disalin, kecuali kata jawaban yang ada di sedikitnya"
            + " lima baris.",
    footer = {
      "Contoh:",
      "  prima profile --from jawaban.csv",
      "  prima profile --from jawaban.csv --out masuk/profil/jawaban.yml",
      "  prima profile --from register.xlsx --feed pengaduan"
    })
public final class ProfileCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "BERKAS",
      description = "Berkas yang akan dikenali, seperti berkas jawaban, satu baris satu responden.")
  private Path from;

  @Option(
      names = "--feed",
      paramLabel = "JENIS",
      defaultValue = "survei",
      description =
          "Jenis berkasnya, menurut folder tempatnya: survei, pengaduan, berakhlak, kinerja,"
              + " standar, integritas, rekap, tema-saran. Bawaan: ${DEFAULT-VALUE}.")
  private String feed;

  @Option(
      names = "--out",
      paramLabel = "BERKAS",
      description = "Berkas baru untuk profilnya. Bawaan: dicetak.")
  private Path out;

  @Override
  public Integer call() {
    Feed kind = kind();
    GivenFile.require(from, "sebutkan satu berkas");
    String text;
    try {
      text =
          kind == Feed.SURVEI
              ? ProfileDraft.of(OneFile.of(from, kind))
              : LayoutDraft.of(OneFile.of(from, kind), kind);
    } catch (UnreadableFileException | BrokenFileException e) {
      throw CommandException.belowFloor(from.getFileName() + ": " + e.getMessage());
    } catch (UncheckedIOException e) {
      throw GivenFile.unreadable(from, e.getCause());
    } catch (IOException e) {
      throw GivenFile.unreadable(from, e);
    }
    if (out == null) {
      spec.commandLine().getOut().print(text);
      spec.commandLine().getOut().flush();
    } else {
      write(text);
      spec.commandLine()
          .getOut()
          .println(
              "Ditulis: "
                  + out
                  + ". Periksa dan ubah, lalu: prima check --in MASUK --explain"
                  + (kind == Feed.SURVEI ? ", atau prima hitung." : "."));
    }
    return ExitCode.DONE;
  }

  private Feed kind() {
    List<String> known = Arrays.stream(Feed.values()).map(Feed::code).toList();
    return Arrays.stream(Feed.values())
        .filter(f -> f.code().equals(feed))
        .findFirst()
        .orElseThrow(
            () ->
                CommandException.wrongArguments(
                    "--feed '"
                        + feed
                        + "'"
                        + Nearest.find(feed, known)
                            .map(meant -> "; maksudnya " + meant + "?")
                            .orElse(" tidak dikenal; tulis " + String.join(", ", known))));
  }

  private void write(String text) {
    try {
      if (out.toAbsolutePath().getParent() != null) {
        Files.createDirectories(out.toAbsolutePath().getParent());
      }
      Files.writeString(out, text, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException e) {
      throw CommandException.wrongArguments(
          "--out " + out + " sudah ada; profil yang sudah diubah tidak ditimpa");
    } catch (IOException e) {
      throw CommandException.failed(out + " tidak dapat ditulis: " + e.getMessage(), e);
    }
  }
}
