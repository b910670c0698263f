package id.prima.ingest.clean;

import id.prima.ingest.landing.UnitDirectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

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

  private NamedAfter() {}

  /** The id of the unit; null where the name is of none. */
  static String find(String name, UnitDirectory units) {
    String unit = units.find(name.strip());
    if (unit != null) {
      return unit;
    }
    List<String> words =
        new ArrayList<>(Arrays.asList(PeriodText.without(name).strip().split(" +", -1)));
    unit = find(words, units);
    while (unit == null && !words.isEmpty() && isAny(BEFORE, words.get(0))) {
      words.remove(0);
      unit = find(words, units);
    }
    while (unit == null && !words.isEmpty() && isAny(BEHIND, words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
      unit = find(words, units);
    }
    return unit;
  }

  private static boolean isAny(Set<String> words, String word) {
    return words.contains(word) || word.chars().allMatch(Character::isDigit);
  }

  private static String find(List<String> words, UnitDirectory units) {
    if (words.isEmpty()) {
      return null;
    }
    String byName = units.find(String.join(" ", words));
    return byName != null ? byName : units.find(String.join("-", words));
  }
}
