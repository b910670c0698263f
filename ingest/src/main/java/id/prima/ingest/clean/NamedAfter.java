package id.prima.ingest.clean;

import id.prima.ingest.landing.UnitDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the listed unit that a file or a sheet is named after: SKM Kecamatan Melati TW III 2026.
 */
final class NamedAfter {

  /** What stands before a unit in names, and what behind it. */
  private static final Set<String> BEFORE =
      Set.of(
          "skm",
          "ikm",
          "survei",
          "survey",
          "kepuasan",
          "masyarakat",
          "indeks",
          "hasil",
          "data",
          "olah",
          "olahan",
          "pengolahan",
          "rekap",
          "rekapitulasi",
          "tabulasi",
          "kuesioner",
          "kuisioner",
          "jawaban",
          "laporan",
          "lap",
          "nilai",
          "form",
          "formulir",
          "copy",
          "of",
          "salinan",
          "final",
          "fix");

  private static final Set<String> BEHIND =
      Set.of(
          "skm",
          "ikm",
          "survei",
          "survey",
          "hasil",
          "data",
          "olah",
          "rekap",
          "kuesioner",
          "kuisioner",
          "jawaban",
          "responden",
          "responses",
          "form",
          "formulir",
          "laporan",
          "copy",
          "salinan",
          "final",
          "fix",
          "revisi",
          "rev",
          "terbaru",
          "baru",
          "tahun",
          "bulan",
          "periode");

  private static final Pattern DOWNLOAD = Pattern.compile("\\s*\\(\\d+\\)\\s*$");
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:20\\d\\d[-_. ]?\\d\\d[-_. ]?\\d\\d|\\d\\d[-_. ]\\d\\d[-_. ]20\\d\\d)");

  private NamedAfter() {}

  /** The id of the unit; null where the name is of none. */
  static String find(String name, UnitDirectory units) {
    String unit = units.find(name.strip());
    if (unit != null) {
      return unit;
    }
    List<String> words =
        new ArrayList<>(
            Arrays.asList(PeriodText.without(withoutMarks(name)).strip().split(" +", -1)));
    unit = find(words, units);
    while (unit == null && !words.isEmpty() && isBefore(words.get(0))) {
      words.remove(0);
      unit = find(words, units);
    }
    while (unit == null && !words.isEmpty() && isBehind(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
      unit = find(words, units);
    }
    return unit;
  }

  /**
   * Whether a name says more than a period, and words that stand beside a unit: SKM TW III 2026.
   */
  static boolean mayBeUnit(String name) {
    return Arrays.stream(PeriodText.without(name).strip().split(" +", -1))
        .anyMatch(NamedAfter::saysMore);
  }

  private static boolean saysMore(String word) {
    return !word.isEmpty() && !BEFORE.contains(word) && !isBehind(word);
  }

  /** A day, and the number that a browser gives to a second download; no other number goes. */
  private static String withoutMarks(String name) {
    return DAY.matcher(DOWNLOAD.matcher(name).replaceAll(" ")).replaceAll(" ");
  }

  private static boolean isBehind(String word) {
    return BEHIND.contains(word) || (word.length() == 4 && word.startsWith("20"));
  }

  private static boolean isBefore(String word) {
    return BEFORE.contains(word) || word.chars().allMatch(Character::isDigit);
  }

  private static String find(List<String> words, UnitDirectory units) {
    if (words.isEmpty()) {
      return null;
    }
    String byName = units.find(String.join(" ", words));
    return byName != null ? byName : units.find(String.join("-", words));
  }
}
