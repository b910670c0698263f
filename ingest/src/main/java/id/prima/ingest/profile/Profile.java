package id.prima.ingest.profile;

import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Unsur;
import java.util.List;
import java.util.Map;

/**
 * A known layout of a survey file.
 *
 * @param id name in reports
 * @param title what kind of file it is, in Indonesian
 * @param instrumen questionnaire, where no column says it
 * @param order where U8 and U9 stand
 * @param fields patterns of the headers by field
 * @param unsur patterns of the headers by unsur
 * @param personal patterns of headers that are known to be personal; any other column that is not
 *     mapped is dropped just the same
 */
public record Profile(
    String id,
    String title,
    Instrumen instrumen,
    Order order,
    Map<Field, Pattern> fields,
    Map<Unsur, Pattern> unsur,
    Pattern personal) {

  /** How unsur are told apart. */
  public enum Order {
    /** By number, as in the regulation's list: U8 pengaduan, U9 sarana. */
    DAFTAR("daftar"),
    /** By number, as in the regulation's questionnaire: U8 sarana, U9 pengaduan. */
    FORMULIR("formulir"),
    /** By the words of the header. */
    NAMA("nama");

    private final String code;

    Order(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /**
   * Which headers mean something.
   *
   * @param same whole headers, normalised
   * @param containing sets of words; a header that holds every word of one set matches
   */
  public record Pattern(List<String> same, List<List<String>> containing) {

    /** Matches nothing. */
    public static final Pattern NONE = new Pattern(List.of(), List.of());

    boolean matches(String header, boolean whole) {
      if (whole) {
        return same.contains(header);
      }
      List<String> words = List.of(header.split(" "));
      return containing.stream().anyMatch(words::containsAll);
    }
  }
}
