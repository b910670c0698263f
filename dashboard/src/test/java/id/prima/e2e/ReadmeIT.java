package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** README and guides cannot go stale: their commands run in their order, links lead somewhere. */
@Tag("slow")
class ReadmeIT {

  /** Every block of commands in a folder of its own, as somebody would type them. */
  @Test
  void everyCommandRuns(@TempDir Path folder) throws Exception {
    List<String> blocks = new ArrayList<>();
    for (Path page : pages()) {
      Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
          .matcher(Files.readString(page))
          .results()
          .forEach(m -> blocks.add(m.group(1)));
    }
    assertThat(blocks).hasSize(3);
    for (int i = 0; i < blocks.size(); i++) {
      Path place = Files.createDirectory(folder.resolve("block" + i));
      Files.createSymbolicLink(place.resolve("prima"), Prima.root().resolve("prima"));
      Files.createSymbolicLink(place.resolve("data"), Prima.root().resolve("data"));
      for (String line : blocks.get(i).lines().toList()) {
        String command = line.replaceAll(" #.*", "").strip();
        if (command.startsWith("./prima serve")) {
          serves(place, command);
        } else {
          assertThat(run(place, command)).as(command).isZero();
        }
      }
    }
  }

  private static int run(Path place, String command) throws Exception {
    return process(place, command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static ProcessBuilder process(Path place, String command) {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "-c", "exec " + command).directory(place.toFile());
    builder.environment().put("PRIMA_NO_BUILD", "1");
    return builder.redirectError(ProcessBuilder.Redirect.INHERIT);
  }

  private static void serves(Path place, String command) throws Exception {
    String anyPort = command.contains("--port") ? command : command + " --port 0";
    Process server = process(place, anyPort).start();
    try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
      String ready = out.readLine();
      assertThat(ready).as(command).startsWith("Prima siap: ");
      URI address = URI.create(ready.substring("Prima siap: ".length()));
      assertThat(
              HttpClient.newHttpClient()
                  .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                  .body())
          .contains("IKM gabungan semua unit");
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void everyLinkLeadsToAFile() throws Exception {
    for (Path page : pages()) {
      assertThat(
              Pattern.compile("]\\(([^)#]+)[^)]*\\)")
                  .matcher(Files.readString(page))
                  .results()
                  .map((MatchResult m) -> m.group(1))
                  .toList())
          .as(page.toString())
          .isNotEmpty()
          .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
    }
  }

  /** The README and the guides it leads to. */
  private static List<Path> pages() throws IOException {
    try (Stream<Path> guides = Files.list(Prima.root().resolve("docs"))) {
      return Stream.concat(Stream.of(Prima.root().resolve("README.md")), guides.sorted()).toList();
    }
  }
}
