package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.data.Reference;
import id.prima.data.policy.PolicyException;
import id.prima.data.policy.PolicyFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a policy comes from on a command line. */
public final class PolicyOptions {

  /** What a user types for the policy that is shipped. */
  static final String BUILT_IN = "bawaan";

  @Option(
      names = "--reference",
      paramLabel = "FOLDER",
      description = "Folder berisi policy.yml dan ketentuan.csv milik kantor sendiri.")
  private Path reference;

  /**
   * The reference files that count.
   *
   * @throws CommandException if the folder is missing
   */
  Reference reference() {
    if (reference != null && !Files.isDirectory(reference)) {
      throw CommandException.wrongArguments("folder ketentuan " + reference + " tidak ada");
    }
    return reference == null ? Reference.builtIn() : Reference.overriddenBy(reference);
  }

  /**
   * The policy that holds where an office has written none.
   *
   * @throws CommandException if it is wrong
   */
  public PolicyFile builtIn() {
    try {
      return reference().policy();
    } catch (PolicyException e) {
      throw CommandException.wrongArguments(e.getMessage());
    }
  }

  /**
   * A policy by the path of its file, or the shipped one by its word.
   *
   * @throws CommandException if it cannot be read or is wrong
   */
  PolicyFile named(String name) {
    return name.equals(BUILT_IN) && !Files.exists(Path.of(name)) ? builtIn() : read(Path.of(name));
  }

  /**
   * The policy of a file.
   *
   * @throws CommandException if it cannot be read or is wrong
   */
  public static PolicyFile read(Path file) {
    if (!Files.isRegularFile(file)) {
      throw CommandException.wrongArguments(
          "berkas kebijakan " + file + (Files.exists(file) ? " bukan berkas" : " tidak ada"));
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return PolicyFile.read(stream.readNBytes(PolicyFile.MOST_BYTES + 1), file.toString());
    } catch (PolicyException e) {
      throw CommandException.wrongArguments(e.getMessage());
    } catch (AccessDeniedException e) {
      throw CommandException.failed("tidak ada izin membaca " + file, e);
    } catch (IOException e) {
      throw CommandException.failed(file + " tidak dapat dibaca: " + e.getMessage(), e);
    }
  }
}
