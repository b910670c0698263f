package id.prima.ingest.clean;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads numbers of people or things as offices write them. */
public final class WholeNumber {

  /** 1.250 and 1,250 are thousands here: nobody counts people in fractions. */
  private static final Pattern THOUSANDS = Pattern.compile("[.,](?=\\d{3}(\\D|$))");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}([.,]0{1,2})?");

  private WholeNumber() {}

  /** Reads a whole number from 0 to a most; empty where the cell is none. */
  public static Optional<Long> find(String cell, long most) {
    String plain = THOUSANDS.matcher(cell).replaceAll("");
    if (!NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    long value = Long.parseLong(plain.split("[.,]", -1)[0]);
    return value > most ? Optional.empty() : Optional.of(value);
  }
}
