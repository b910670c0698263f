package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher from anywhere. */
class LauncherIT {

  @TempDir Path folder;

  @Test
  void helpListsEveryCommandAndEveryCommandHasHelp() {
    String help = Prima.run("--help").succeeds().out();
    List<String> commands =
        Pattern.compile("(?m)^  ([a-z]+)  ").matcher(help).results().map(m -> m.group(1)).toList();
    assertThat(commands)
        .contains("demo", "init", "sample", "check", "run")
        .contains("serve", "export", "releases", "verify", "user", "audit", "test");
    for (String command : commands) {
      if (!command.equals("test")) {
        assertThat(Prima.run(command, "--help").succeeds().out())
            .contains("Cara pakai: prima " + command, "Contoh:")
            .doesNotContain("Usage", "Options", "Commands");
      }
    }
  }

  @Test
  void withoutACommandItShowsHelpAndFails() {
    Prima.Result result = Prima.run();
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("Cara pakai");
  }

  @Test
  void itWorksFromAnyFolderThroughALinkAndWithSpacesInPaths() throws Exception {
    Path spaced = Files.createDirectories(folder.resolve("folder dengan spasi/di sini"));
    Path link = Files.createSymbolicLink(spaced.resolve("prima kita"), Prima.root());
    Path launcher = Files.createSymbolicLink(spaced.resolve("p"), link.resolve("prima"));
    Prima.runIn(
            spaced,
            "./p",
            "sample",
            "--out",
            "data contoh",
            "--units",
            "6",
            "--responses",
            "400",
            "--quarters",
            "1")
        .succeeds();
    Prima.runIn(
            spaced,
            launcher.toString(),
            "run",
            "--period",
            "2026-Q3",
            "--in",
            "data contoh",
            "--lake",
            "lake kita")
        .succeeds();
    assertThat(
            Prima.runIn(spaced, "./p", "export", "unit_ikm", "--lake", "lake kita")
                .succeeds()
                .rows())
        .isNotEmpty();
    assertThat(spaced.resolve("lake kita/current.json")).exists();
  }
}
