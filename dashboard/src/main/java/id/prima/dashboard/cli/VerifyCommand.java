package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.dashboard.lake.ReleaseCheck;
import id.prima.dashboard.lake.ReleaseState;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.dashboard.lake.ReleaseSummary;
import id.prima.data.release.Current;
import id.prima.data.release.ReleaseId;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares every file of the releases with what was written. */
@Command(
    name = "verify",
    header = "Memeriksa bahwa rilis masih persis seperti saat dibuat.",
    description = {
      "Menghitung ulang ukuran dan SHA-256 setiap berkas rilis, lalu membandingkannya dengan"
          + " manifest.json; manifest rilis yang pernah terbit dibandingkan dengan current.json.",
      "Berkas yang hilang, berubah, atau tidak tercatat disebut satu per satu."
    },
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {
      "0:semua utuh",
      "1:ada yang hilang, berubah, atau tidak tercatat",
      "2:perintah keliru"
    },
    footer = {
      "Contoh:",
      "  ./prima verify --lake lake",
      "  ./prima verify --lake lake --release 2026-Q3.r1"
    })
final class VerifyCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;

  @Option(
      names = "--release",
      paramLabel = "ID",
      converter = LakeOption.ReleaseIdConverter.class,
      description = "Hanya rilis ini: 2026-Q3.r1.")
  private ReleaseId releaseId;

  @Override
  public Integer call() {
    ReleaseStore store = lake.open();
    Current current = store.current();
    PrintWriter out = spec.commandLine().getOut();
    int files = 0;
    int problems = 0;
    List<ReleaseId> ids = wanted(ReleaseSummary.ids(store, current));
    for (ReleaseId id : ids) {
      ReleaseCheck check = ReleaseCheck.of(store, id, current);
      String verdict = check.problems().isEmpty() ? "utuh" : check.problems().size() + " masalah";
      String state = ReleaseState.of(id, current).spoken();
      out.println(id + " (" + state + "): " + check.files() + " berkas, " + verdict);
      check.problems().forEach(problem -> out.println("  " + problem));
      files += check.files();
      problems += check.problems().size();
    }
    if (problems > 0) {
      throw CommandException.failed(
          problems
              + " masalah ditemukan di lake "
              + store.root()
              + ". Pulihkan folder rilisnya dari cadangan, atau buat revisi baru dengan ./prima"
              + " run");
    }
    out.println(ids.size() + " rilis, " + files + " berkas: semuanya utuh.");
    return ExitCode.DONE;
  }

  private List<ReleaseId> wanted(List<ReleaseId> known) {
    if (releaseId == null) {
      return known;
    }
    if (!known.contains(releaseId)) {
      throw LakeOption.unknownRelease(releaseId, known);
    }
    return List.of(releaseId);
  }
}
