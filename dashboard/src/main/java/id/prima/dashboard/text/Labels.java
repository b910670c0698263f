package id.prima.dashboard.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Every word of the pages in one language, from one file: {@code label/id.properties}. Patterns are
 * those of {@link MessageFormat}; numbers and dates follow the language.
 */
public final class Labels {

  /** The language of the office. */
  public static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");

  private final Locale locale;
  private final ZoneId zone;
  private final Map<String, String> patterns;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private Labels(Locale locale, ZoneId zone, Map<String, String> patterns) {
    this.locale = locale;
    this.zone = zone;
    this.patterns = patterns;
  }

  /** The words of a language for times in a zone. */
  public static Labels load(Locale locale, ZoneId zone) {
    String file = "/label/" + locale.getLanguage() + ".properties";
    try (InputStream stream = Labels.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalArgumentException("no " + file);
      }
      return read(locale, zone, new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words as a reader gives them. */
  public static Labels read(Locale locale, ZoneId zone, Reader reader) throws IOException {
    Properties properties = new Properties();
    properties.load(reader);
    return new Labels(
        locale,
        zone,
        properties.stringPropertyNames().stream()
            .collect(Collectors.toUnmodifiableMap(k -> k, properties::getProperty)));
  }

  /** Names of all labels. */
  public Set<String> keys() {
    return patterns.keySet();
  }

  /** Language tag for the html element. */
  public String language() {
    return locale.getLanguage();
  }

  /**
   * The text of a label. Arguments are text, or numbers that the language formats.
   *
   * @throws IllegalArgumentException if the file has no such label
   */
  public String text(String key, Object... arguments) {
    MessageFormat format = formats.computeIfAbsent(key, this::format);
    // a MessageFormat is not safe to share
    return ((MessageFormat) format.clone()).format(arguments);
  }

  /** The text of a label that need not exist. */
  public Optional<String> find(String key, Object... arguments) {
    return patterns.containsKey(key) ? Optional.of(text(key, arguments)) : Optional.empty();
  }

  private MessageFormat format(String key) {
    String pattern = patterns.get(key);
    if (pattern == null) {
      throw new IllegalArgumentException("no label " + key);
    }
    return new MessageFormat(pattern, locale);
  }

  /** The part of a list of texts: "a, b, dan c". */
  public String list(List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    String first = String.join(text("list.comma"), items.subList(0, items.size() - 1));
    return text(items.size() == 2 ? "list.two" : "list.last", first, items.get(items.size() - 1));
  }

  /** A number as the tables hold it: with its own decimals, "84,60". */
  public String number(BigDecimal value) {
    return value == null ? text("number.none") : decimals(value, value.scale());
  }

  /** A number with so many decimals, half up. */
  public String number(BigDecimal value, int decimals) {
    return value == null
        ? text("number.none")
        : decimals(value.setScale(decimals, java.math.RoundingMode.HALF_UP), decimals);
  }

  /** A change with its sign: "+1,20" or "−0,80". */
  public String signed(BigDecimal value) {
    if (value == null) {
      return text("number.none");
    }
    String size = number(value.abs());
    return value.signum() == 0 ? size : (value.signum() < 0 ? "\u2212" : "+") + size;
  }

  private String decimals(BigDecimal value, int decimals) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(value);
  }

  /** A count: "1.234". */
  public String count(long value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** A share of a whole in whole per cent: "6%"; a dash where the whole is nothing. */
  public String percent(long part, long whole) {
    return whole == 0
        ? text("number.none")
        : text(
            "number.percent",
            decimals(
                BigDecimal.valueOf(part)
                    .multiply(BigDecimal.valueOf(100))
                    .divide(BigDecimal.valueOf(whole), 0, java.math.RoundingMode.HALF_UP),
                0));
  }

  /** A day: "10 Oktober 2026". */
  public String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(text("date.day"), locale));
  }

  /** A moment in the office's zone: "10 Oktober 2026 pukul 09.15 WIB". */
  public String moment(Instant moment) {
    return DateTimeFormatter.ofPattern(text("date.moment"), locale).withZone(zone).format(moment);
  }
}
