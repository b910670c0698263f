package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.dashboard.account.PasswordRule;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import picocli.CommandLine.Option;

/**
 * How a command comes by a password: typed twice unseen, read from standard input, or made up.
 * Never as an argument, which every user of the machine can read.
 */
final class PasswordOption {

  @Option(
      names = "--password-stdin",
      description = "Baca kata sandi dari baris pertama masukan standar.")
  private boolean stdin;

  @Option(names = "--generate", description = "Buat kata sandi acak dan cetak sekali ini saja.")
  private boolean generate;

  /** A password and whether its owner has still to be told. */
  record Given(String text, boolean made) {

    void print(PrintWriter out) {
      if (made) {
        out.println("Kata sandi (hanya dicetak sekali ini): " + text);
      }
    }
  }

  /**
   * The password.
   *
   * @throws CommandException if none was given
   */
  Given read() {
    if (stdin && generate) {
      throw CommandException.wrongArguments("pilih salah satu: --password-stdin atau --generate");
    } else if (generate) {
      return new Given(PasswordRule.random(new SecureRandom()), true);
    }
    return new Given(stdin ? line() : prompt(), false);
  }

  private static String line() {
    try {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = reader.readLine();
      if (line == null || line.isEmpty()) {
        throw CommandException.wrongArguments("--password-stdin: masukan standar kosong");
      }
      return line;
    } catch (IOException e) {
      throw CommandException.failed("masukan standar tidak dapat dibaca", e);
    }
  }

  @SuppressWarnings("SystemConsoleNull") // Prima runs on JDK 17 and 21, where it is null
  private static String prompt() {
    Console console = System.console();
    if (console == null) {
      throw CommandException.wrongArguments(
          "tidak ada terminal untuk mengetik kata sandi; pakai --password-stdin atau --generate");
    }
    char[] first =
        console.readPassword(
            "Kata sandi baru (%d-%d karakter): ", PasswordRule.SHORTEST, PasswordRule.LONGEST);
    char[] second = first == null ? null : console.readPassword("Sekali lagi: ");
    if (first == null || second == null) {
      throw CommandException.failed("dibatalkan");
    }
    boolean same = Arrays.equals(first, second);
    String password = new String(first);
    Arrays.fill(first, ' ');
    Arrays.fill(second, ' ');
    if (!same) {
      throw CommandException.wrongArguments("kedua kata sandi tidak sama; tidak ada yang diubah");
    }
    return password;
  }
}
