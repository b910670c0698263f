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
 * @param prefixes what may stand before the numbers of unsur; empty where they are told by name
 * @param fields patterns of the headers by field
 * @param unsur patterns of the headers by unsur; empty where they are told by number
 * @param suggestion patterns of headers of free suggestions, which no record has
 * @param personal patterns of headers that are known to be personal; any other column that is not
 *     mapped is dropped just the same
 */
public record Profile(
    String id,
    String title,
    Instrumen instrumen,
    Order order,
    List<String> prefixes,
    Map<Field, Pattern> fields,
    Map<Unsur, Pattern> unsur,
    Pattern suggestion,
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
}
