package id.prima.dashboard.cli;

import static id.prima.dashboard.TestLake.query;
import static id.prima.dashboard.TestLake.row;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.account.AccountBook;
import id.prima.data.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main as a shell sees it. */
class ChildProcessTest {

  private static final int ROWS = 20_000;

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void publish() {
    lake = new TestLake(folder.resolve("lake"));
    lake.release("2026-Q3.r1")
        .with(
            Tables.UNIT,
            false,
            ROWS,
            "SELECT * EXCLUDE (i) REPLACE ('u' || i AS unit_id) FROM ("
                + query(Tables.UNIT, row(Tables.UNIT, "nama", "Désa 𠮷"))
                + "), range("
                + ROWS
                + ") r(i)")
        .publish();
  }

  @Test
  void aLibraryThatCannotBeLoadedIsNotTakenForADamagedFile() throws Exception {
    Path accounts = folder.resolve("prima.db");
    try (AccountBook book = AccountBook.openOrCreate(accounts, InstantSource.system())) {
      assertThat(book.accounts()).isEmpty();
    }
    Ran ran =
        shell(
            "export JAVA_TOOL_OPTIONS=-Dorg.sqlite.tmpdir="
                + Files.writeString(folder.resolve("berkas"), "")
                + "; $PRIMA audit verify --accounts "
                + accounts);
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("pustaka SQLite tidak dapat dimuat").doesNotContain("cadangan");
  }

  /** Runs a shell line in which $PRIMA is the main; LC_ALL=C, as cron has it. */
  private Ran shell(String line) throws IOException, InterruptedException {
    Path out = folder.resolve("stdout");
    Path err = folder.resolve("stderr");
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", line)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    builder
        .environment()
        .put(
            "PRIMA",
            java
                + " -cp "
                + System.getProperty("java.class.path")
                + " "
                + DashboardMain.class.getName());
    builder.environment().put("LAKE", lake.root().toString());
    builder.environment().put("LC_ALL", "C");
    Process process = builder.start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Ran(
        process.exitValue(),
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void exportPrintsUtf8WhateverTheLocale() throws Exception {
    long start = System.nanoTime();
    Ran help = shell("$PRIMA export --help");
    long helpMillis = (System.nanoTime() - start) / 1_000_000;
    start = System.nanoTime();
    Ran ran = shell("$PRIMA export unit --lake $LAKE");
    long exportMillis = (System.nanoTime() - start) / 1_000_000;
    System.out.printf(
        "start-up: help %d ms, export of %d rows %d ms%n", helpMillis, ROWS, exportMillis);

    assertThat(help.exitCode()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out().lines()).hasSize(ROWS + 1);
    assertThat(ran.out()).contains("\nu0,Désa 𠮷,").endsWith("\nu19999,Désa 𠮷,,,x,x,,,,,,\n");
  }

  @Test
  void exitCodesReachTheShell() throws Exception {
    assertThat(shell("$PRIMA").exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(shell("$PRIMA verify --lake $LAKE/x").exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(shell("$PRIMA export unit --lake $LAKE --period 2020").exitCode())
        .isEqualTo(ExitCode.WRONG_ARGUMENTS);
  }

  @Test
  void aReaderThatHasEnoughEndsItQuietly() throws Exception {
    Ran ran = shell("set -o pipefail; $PRIMA export unit --lake $LAKE | head -1");
    assertThat(ran.err()).isEmpty();
    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).startsWith("unit_id,nama,").hasLineCount(1);
  }

  @Test
  void aFullDiskIsAFailure() throws Exception {
    Ran ran = shell("$PRIMA export unit --lake $LAKE > /dev/full");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("keluaran tidak dapat ditulis seluruhnya");
  }
}
