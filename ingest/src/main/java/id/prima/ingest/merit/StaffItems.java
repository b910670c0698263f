package id.prima.ingest.merit;

import id.prima.data.vocab.CoreValue;
import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.profile.LayoutProfile;
import id.prima.ingest.profile.MeritProfiles;
import id.prima.ingest.profile.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of the 21 panduan perilaku the cells of a row name. */
final class StaffItems {

  private static final Pattern NUMBER =
      Pattern.compile("(?:butir|no|nomor|q|p|perilaku|soal|pertanyaan)? ?(\\d{1,2})");

  /** Longer than any panduan perilaku with all that people write around it. */
  private static final int LONGEST = 1_000;

  /** As many different texts as are looked at once only. */
  private static final int MOST_KNOWN = 10_000;

  /** One or two letters beside which a number says the item, by core value: BP, AK and so on. */
  private static final List<String> SHORT = List.of("bp", "ak", "kp", "hm", "ly", "ad", "kl");

  private final LayoutProfile<String> names;
  private final Map<String, Optional<String>> known = new HashMap<>();

  private StaffItems(LayoutProfile<String> names) {
    this.names = names;
  }

  /** The items by the words that travel with Prima. */
  static StaffItems builtIn() {
    return new StaffItems(MeritProfiles.itemNames());
  }

  /** The item that a core value and a number, a code, a number or a text name. */
  Optional<String> find(String value, String item) {
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(value + "\n" + item, k -> look(value, item));
  }

  private Optional<String> look(String value, String item) {
    if (item.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher m = NUMBER.matcher(Words.normalise(item));
    if (!m.matches()) {
      return LayoutMatch.of(names, List.of(item)).fields().keySet().stream()
          .findFirst()
          .filter(key -> value.isEmpty() || value(value).filter(key::startsWith).isPresent());
    }
    int number = Integer.parseInt(m.group(1));
    if (number < 1 || number > MeritProfiles.ITEMS.size()) {
      return Optional.empty();
    } else if (value.isEmpty()) {
      return Optional.of(MeritProfiles.ITEMS.get(number - 1));
    }
    return value(value)
        .filter(code -> number <= CoreValue.BEHAVIOURS)
        .map(code -> code + "_" + number);
  }

  /** Code of the core value that a cell names. */
  private static Optional<String> value(String cell) {
    String text = Words.normalise(cell);
    List<CoreValue> values = List.of(CoreValue.values());
    for (int i = 0; i < values.size(); i++) {
      String code = values.get(i).code();
      if (text.equals(Words.normalise(code))
          || text.equals(SHORT.get(i))
          || text.equals(String.valueOf(i + 1))) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
