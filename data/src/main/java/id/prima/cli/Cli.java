package id.prima.cli;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs a command with Indonesian help and messages and Prima's exit codes. */
public final class Cli {

  private Cli() {}

  /**
   * Runs the command line and returns its exit code. Errors end as one message on stderr; a stack
   * trace only with the system property {@code prima.trace}.
   */
  public static int run(Object command, String... arguments) {
    CommandLine line = new CommandLine(command);
    prepare(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setOut(writer(System.out));
    line.setErr(writer(System.err));
    line.setParameterExceptionHandler(Cli::explain);
    line.setExecutionExceptionHandler((e, failed, parsed) -> report(e, failed));
    return line.execute(arguments);
  }

  /** Indonesian headings, and --help everywhere, also in commands of commands. */
  private static void prepare(CommandLine line) {
    line.getSubcommands().values().forEach(Cli::prepare);
    line.setResourceBundle(ResourceBundle.getBundle("id.prima.cli.help"));
    if (line.getCommandSpec().findOption("--help") == null) {
      line.getCommandSpec()
          .addOption(
              OptionSpec.builder("-h", "--help")
                  .usageHelp(true)
                  .description("Tampilkan bantuan ini.")
                  .build());
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(
        new java.io.OutputStreamWriter(stream, StandardCharsets.UTF_8), /* autoFlush= */ true);
  }

  private static int explain(ParameterException e, String[] arguments) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("prima: " + inIndonesian(e));
    line.getErr().println("Lihat: " + line.getCommandSpec().qualifiedName() + " --help");
    return ExitCode.WRONG_ARGUMENTS;
  }

  private static String inIndonesian(ParameterException e) {
    if (e instanceof MissingParameterException missing) {
      return "belum lengkap, perlu "
          + missing.getMissing().stream().map(Cli::label).collect(Collectors.joining(", "));
    }
    if (e instanceof UnmatchedArgumentException unmatched) {
      String suggestions = String.join(", ", unmatched.getSuggestions());
      return "tidak mengenal '"
          + String.join(" ", unmatched.getUnmatched())
          + "'"
          + (suggestions.isEmpty() ? "" : "; maksudnya " + suggestions + "?");
    }
    if (e.getCause() instanceof CommandException cause) {
      return cause.getMessage();
    }
    ArgSpec argument = e.getArgSpec();
    if (argument != null && e.getValue() != null) {
      return label(argument) + " tidak menerima '" + e.getValue() + "'";
    }
    return argument == null ? e.getMessage() : label(argument) + ": nilainya tidak dapat dibaca";
  }

  private static String label(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }

  private static int report(Exception e, CommandLine line) {
    if (Boolean.getBoolean("prima.trace")) {
      e.printStackTrace(line.getErr());
    }
    if (e instanceof CommandException known) {
      line.getErr().println("prima: " + known.getMessage());
      return known.exitCode();
    }
    line.getErr()
        .println(
            "prima: gagal karena kesalahan yang tidak terduga ("
                + e
                + "). Jalankan lagi dengan PRIMA_TRACE=1 dan sertakan keluarannya pada laporan.");
    return ExitCode.FAILED;
  }
}
