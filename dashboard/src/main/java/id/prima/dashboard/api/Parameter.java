package id.prima.dashboard.api;

import id.prima.dashboard.page.FeedFiles;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Tingkat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What an address takes.
 *
 * @param name as it stands in the address
 * @param inPath whether it is a part of the path rather than of the question
 * @param schema its JSON Schema
 */
record Parameter(String name, boolean inPath, Map<String, Object> schema) {

  /** Rows of a page, unless asked otherwise and at most. */
  static final int USUAL_SIZE = 100;

  static final int LARGEST_SIZE = 1000;
  static final int LAST_PAGE = 999_999;

  static final Parameter UNIT_ID = new Parameter("unit_id", true, Map.of("type", "string"));
  static final Parameter PERIOD =
      new Parameter(
          "period", false, Map.of("type", "string", "pattern", "^[0-9]{4}(-(Q[1-4]|S[12]))?$"));
  static final Parameter INSTRUMEN =
      new Parameter(
          "instrumen", false, Map.of("type", "string", "pattern", "^" + Questionnaire.NAMES + "$"));
  static final Parameter PENGGUNA = word("pengguna", words(Pengguna.values()));
  static final Parameter TINGKAT = word("tingkat", words(Tingkat.values()));
  static final Parameter DIMENSION = word("dimension", words(ComplaintDimension.values()));
  static final Parameter FEED = word("feed", FeedFiles.SHOWN);
  static final Parameter UNIT = text("unit_id");
  static final Parameter UNSUR = text("unsur");
  static final Parameter JENIS = text("jenis");
  static final Parameter Q = text("q");
  static final Parameter PAGE = number("page", 1, LAST_PAGE);
  static final Parameter SIZE = number("size", USUAL_SIZE, LARGEST_SIZE);

  private static Parameter text(String name) {
    return new Parameter(name, false, Map.of("type", "string", "maxLength", 100));
  }

  private static Parameter word(String name, List<String> words) {
    return new Parameter(name, false, Map.of("type", "string", "enum", words));
  }

  private static Parameter number(String name, int usual, int most) {
    return new Parameter(
        name, false, Map.of("type", "integer", "minimum", 1, "maximum", most, "default", usual));
  }

  private static List<String> words(Coded[] vocabulary) {
    return Arrays.stream(vocabulary).map(Coded::code).toList();
  }
}
