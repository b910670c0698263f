package id.prima.analytics.cli;

import id.prima.cli.CommandException;
import id.prima.data.policy.PolicyException;
import id.prima.data.policy.PolicyFile;
import id.prima.data.vocab.Period;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The policies of merit that an office has laid down, one or several in time: those of the command
 * line, else those of the landing folder, else the one that Prima brings.
 */
final class Policies {

  private static final Pattern NAME = Pattern.compile("policy[^/]*\\.ya?ml");

  private final List<PolicyFile> files;

  private Policies(List<PolicyFile> files) {
    this.files = files;
  }

  /**
   * Reads them.
   *
   * @param named file named on the command line
   * @param otherwise what counts where the office has none
   * @throws CommandException if one is wrong, with all that is, or two of one version differ
   */
  static Policies read(Optional<Path> named, LandingSource source, PolicyFile otherwise)
      throws IOException {
    List<PolicyFile> files = new ArrayList<>();
    try {
      if (named.isPresent()) {
        files.add(PolicyFile.read(bytes(named.get()), named.get().toString()));
      } else {
        for (String path : source.files()) {
          if (NAME.matcher(path).matches()) {
            try (InputStream stream = source.open(path)) {
              files.add(PolicyFile.read(stream.readAllBytes(), path));
            }
          }
        }
      }
    } catch (PolicyException e) {
      throw CommandException.wrongArguments(e.getMessage());
    }
    if (files.isEmpty()) {
      files.add(otherwise);
    }
    files.sort(Comparator.comparing((PolicyFile file) -> file.policy().from()));
    for (PolicyFile one : files) {
      for (PolicyFile other : files) {
        if (one.policy().version().equals(other.policy().version())
            && !one.sha256().equals(other.sha256())) {
          throw CommandException.wrongArguments(
              one.name()
                  + " dan "
                  + other.name()
                  + " sama-sama versi "
                  + one.policy().version()
                  + " tetapi isinya lain; beri versi baru");
        }
      }
    }
    for (int i = 1; i < files.size(); i++) {
      PolicyFile before = files.get(i - 1);
      PolicyFile after = files.get(i);
      if (before.policy().from().equals(after.policy().from())) {
        throw CommandException.wrongArguments(
            before.name()
                + " dan "
                + after.name()
                + " sama-sama berlaku sejak "
                + after.policy().from()
                + "; satu saja, atau beri tanggal lain");
      }
    }
    return new Policies(List.copyOf(files));
  }

  private static byte[] bytes(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw CommandException.wrongArguments("berkas kebijakan " + file + " tidak ada");
    }
    return Files.readAllBytes(file);
  }

  /**
   * The policy in force on the last day of a quarter: the latest that began by then.
   *
   * @throws CommandException if all begin later
   */
  PolicyFile inForce(Period quarter) {
    PolicyFile latest = files.get(0);
    for (PolicyFile file : files) {
      if (file.policy().holds(quarter)) {
        latest = file;
      }
    }
    try {
      latest.requireInForce(quarter);
    } catch (PolicyException e) {
      throw CommandException.wrongArguments(e.getMessage());
    }
    return latest;
  }
}
