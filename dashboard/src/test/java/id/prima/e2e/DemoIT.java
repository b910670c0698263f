package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code prima demo} from nothing to a page, stopped wherever its user pleases. */
@Tag("slow")
@Timeout(300)
class DemoIT {

  @TempDir Path temporary;

  @Test
  void stoppedHalfWayItStartsAgainAndThenReusesWhatIsThere() throws Exception {
    Path folder = temporary.resolve("demo di sini");
    try (Demo demo = new Demo(folder)) {
      demo.says("Menghitung 1 triwulan");
      demo.holdsJava();
      assertThat(demo.stop("INT")).isEqualTo(130);
      assertThat(folder.resolve(".ready")).doesNotExist();
    }
    try (Demo demo = new Demo(folder)) {
      demo.says("Demo sebelumnya terhenti di tengah");
      String password = demo.passwordOf("demo-sdm");
      Browser siti = new Browser("http://localhost:" + demo.showsAPage());
      assertThat(siti.signIn("demo-sdm", password).statusCode()).isEqualTo(303);
      assertThat(siti.get("/").body()).contains("demo-sdm");
      assertThat(folder.resolve("lake.akun")).doesNotExist();
      demo.says("check --in masuk --period 2026-Q3");
      assertThat(demo.stop("INT")).isIn(0, 130);
    }
    try (Demo demo = new Demo(folder)) {
      demo.says("Memakai data contoh dan lake yang sudah ada di " + folder);
      int port = demo.showsAPage();

      Prima.Result busy = Prima.run("demo", "--port", port, "--dir", folder);
      assertThat(busy.exit()).isEqualTo(1);
      assertThat(busy.err()).contains("port " + port + " sudah dipakai");
      Prima.Result other = Prima.run("demo", "--port", 0, "--dir", folder, "--units", 7);
      assertThat(other.exit()).isEqualTo(1);
      assertThat(other.err()).contains("sedang menyajikan");

      assertThat(demo.stop("TERM")).isIn(0, 143);
    }
  }

  @Test
  void theUsersOwnFilesAreNoDemo() throws Exception {
    Prima.write(temporary, "lake/current.json", "{}");
    Prima.Result result = Prima.run("demo", "--port", 0, "--dir", temporary);
    assertThat(result.exit()).isEqualTo(2);
    assertThat(result.err()).contains("berisi hal lain");
    assertThat(temporary.resolve("lake/current.json")).hasContent("{}");
  }

  @Test
  void wrongArgumentsAreRefusedBeforeAnythingIsDone() {
    for (List<String> wrong :
        List.of(List.of("--port", "70000"), List.of("--port"), List.of("--prot", "1"))) {
      List<Object> arguments = new ArrayList<>(List.of("demo", "--dir", temporary.resolve("new")));
      arguments.addAll(wrong);
      assertThat(Prima.run(arguments.toArray()).exit()).as(wrong.toString()).isEqualTo(2);
    }
    assertThat(temporary.resolve("new")).doesNotExist();
  }

  /** A demo that runs; what it says is read as it says it. */
  private static final class Demo implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    Demo(Path folder) throws Exception {
      List<String> command = new ArrayList<>();
      // a test in the background of a script would hand on that it ignores Ctrl-C
      command.addAll(List.of("env", "--default-signal=INT,TERM"));
      command.addAll(List.of(Prima.root().resolve("prima").toString(), "demo", "--port", "0"));
      command.addAll(List.of("--dir", folder.toString(), "--units", "6"));
      command.addAll(List.of("--responses", "400", "--quarters", "1"));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("PRIMA_NO_BUILD", "1");
      process = builder.start();
      process.getOutputStream().close();
      out = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Reads until it says this; steps are announced before their line ends. */
    void says(String text) throws Exception {
      StringBuilder said = new StringBuilder();
      while (said.indexOf(text) < 0) {
        int c = out.read();
        assertThat(c).as("it ended, and said only: %s", said).isNotNegative();
        said.append((char) c);
      }
    }

    /** The password that it prints for an account. */
    String passwordOf(String account) throws Exception {
      says("  " + account + " ");
      Matcher password = Pattern.compile(" *(\\S+) .*").matcher(out.readLine());
      assertThat(password.matches()).isTrue();
      return password.group(1);
    }

    /** Waits for the Java process of the step that it announced. */
    void holdsJava() {
      while (process.descendants().noneMatch(Demo::isJava)) {
        assertThat(process.isAlive()).isTrue();
        Thread.onSpinWait();
      }
    }

    private static boolean isJava(ProcessHandle handle) {
      return handle.info().command().filter(c -> c.endsWith("/java")).isPresent();
    }

    /** Opens the address that it names and returns the port. */
    int showsAPage() throws Exception {
      says("Prima siap: ");
      URI address = URI.create(out.readLine());
      assertThat(
              HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                  .statusCode())
          .isEqualTo(200);
      return address.getPort();
    }

    /** Sends a signal to the launcher alone and returns the exit code; nobody is left behind. */
    int stop(String signal) throws Exception {
      List<ProcessHandle> family = process.descendants().toList();
      new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
      out.transferTo(java.io.Writer.nullWriter());
      for (ProcessHandle member : family) {
        member.onExit().get(20, TimeUnit.SECONDS);
      }
      return process.waitFor();
    }

    @Override
    public void close() {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
