package id.prima.dashboard.cli;

import id.prima.cli.Cli;
import id.prima.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands that read releases. They start in well under a second: no Spark is near. */
@Command(
    name = "prima",
    header = "Membaca rilis yang sudah dihitung.",
    description = {
      "Indeks kepuasan (IKM), unsur dan mutu data per unit, dari rilis di folder lake.",
      "Rilis dibuat dengan ./prima run dan sesudah itu tidak pernah diubah."
    },
    subcommands = {
      ServeCommand.class,
      ExportCommand.class,
      BehindCommand.class,
      ExplainCommand.class,
      ReleasesCommand.class,
      VerifyCommand.class,
      UserCommand.class,
      AuditCommand.class
    },
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {"0:selesai", "1:gagal", "2:perintah keliru"},
    footer = {
      "Contoh:",
      "  ./prima releases --lake lake",
      "  ./prima export unit_ikm --lake lake --period 2026-Q3 > ikm.csv",
      "  ./prima verify --lake lake"
    })
public final class DashboardMain implements Callable<Integer> {

  @Spec private CommandSpec spec;

  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs one command and returns its exit code. */
  public static int run(String... arguments) {
    int code = Cli.run(new DashboardMain(), arguments);
    if (code == ExitCode.DONE && Stdout.isCutShort()) {
      System.err.println("prima: keluaran tidak dapat ditulis seluruhnya; apakah disk penuh?");
      return ExitCode.FAILED;
    }
    return code;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getOut());
    return ExitCode.WRONG_ARGUMENTS;
  }
}
