package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README cannot go stale: its commands run in its order, its links lead somewhere. */
@Tag("slow")
class ReadmeIT {

  @Test
  void everyCommandOfTheWalkThroughRuns(@TempDir Path folder) throws Exception {
    String readme = Files.readString(Prima.root().resolve("README.md"));
    String block =
        Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
            .matcher(readme)
            .results()
            .map(m -> m.group(1))
            .findFirst()
            .orElseThrow();
    List<String> commands = block.lines().map(line -> line.replaceAll("#.*", "").strip()).toList();
    assertThat(commands).hasSizeGreaterThan(5);
    for (String command : commands) {
      Object[] arguments = command.substring("./prima ".length()).split(" +");
      Prima.Result result =
          Prima.runIn(folder, Prima.root().resolve("prima").toString(), arguments).succeeds();
      assertThat(result.out() + result.err()).as(command).isNotEmpty();
    }
  }

  @Test
  void everyLinkLeadsToAFile() throws Exception {
    List<String> links =
        Pattern.compile("]\\(([^)#]+)\\)")
            .matcher(Files.readString(Prima.root().resolve("README.md")))
            .results()
            .map((MatchResult m) -> m.group(1))
            .toList();
    assertThat(links).isNotEmpty().allSatisfy(l -> assertThat(Prima.root().resolve(l)).exists());
  }
}
