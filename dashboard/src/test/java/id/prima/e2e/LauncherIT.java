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
    String help = Prima.runAlone("--help").succeeds().out();
    List<String> commands =
        Pattern.compile("(?m)^  ([a-z]+)  ").matcher(help).results().map(m -> m.group(1)).toList();
    assertThat(commands)
        .contains("demo", "init", "sample", "check", "run")
        .contains("serve", "export", "releases", "verify", "user", "audit", "test");
    for (String command : commands) {
      if (!command.equals("test")) {
        assertThat(Prima.runAlone(command, "--help").succeeds().out())
            .contains("Cara pakai: prima " + command, "Contoh:")
            .doesNotContain("Usage", "Options", "Commands");
      }
    }
  }

  @Test
  void withoutACommandItShowsHelpAndFails() {
    Prima.Result result = Prima.runAlone();
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("Cara pakai");
  }

  /** The commands that the folder's maker prints are the ones that work next. */
  @Test
  void aFolderThatWasMadeFromASurveyIsReadyToBeCheckedAndRun() throws Exception {
    Path survey = folder.resolve("survei kami.csv");
    StringBuilder rows = new StringBuilder(Sheets.HEADER.replace("unit_id", "Nama Unit") + "\n");
    for (int i = 0; i < 20; i++) {
      rows.append(Sheets.row("Kec. Mawar", "2026-07-" + (10 + i), 3));
      rows.append(Sheets.row(i % 2 == 0 ? "PKM Melati" : "Puskesmas Melati", "2026-07-15", 4));
    }
    Files.writeString(survey, rows);
    String made =
        Prima.runIn(
                folder,
                Prima.root().resolve("prima").toString(),
                "init",
                "--in",
                "masuk",
                "--from",
                survey)
            .succeeds()
            .out();
    assertThat(made).contains("2 unit, ditulis ke unit.csv", "prima check --in masuk --period ");
    Files.copy(survey, folder.resolve("masuk/survei/survei kami.csv"));
    Path in = folder.resolve("masuk");
    assertThat(Prima.runAlone("check", "--in", in, "--period", "2026-Q3").succeeds().out())
        .contains("       40        40        0", "Dapat dirilis");
    Path lake = folder.resolve("lake");
    Prima.runAlone("run", "--in", in, "--period", "2026-Q3", "--lake", lake).succeeds();
    assertThat(Prima.runAlone("export", "unit_ikm", "--lake", lake).succeeds().rows())
        .filteredOn(row -> row.get("tingkat").equals("unit"))
        .extracting(row -> row.get("unit_id") + " " + row.get("ikm"))
        .containsExactlyInAnyOrder("kec-mawar 75.00", "pkm-melati 100.00");
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
