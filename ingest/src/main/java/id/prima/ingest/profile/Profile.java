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
 * @param items patterns of questions that are none of the nine unsur, by name; empty for the
 *     questionnaire of the regulation
 * @param reading how the file is read beyond its headers
 * @param own whether it is an office's own, which is preferred where it is complete
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
    Pattern personal,
    Map<String, Pattern> items,
    Reading reading,
    boolean own) {

  /** The unsur that the questionnaire asks. */
  public List<Unsur> asked() {
    return unsur.isEmpty()
        ? Unsur.DAFTAR
        : Unsur.DAFTAR.stream().filter(unsur::containsKey).toList();
  }

  /** Number of its questions: nine, or as an own layout declares. */
  public int questions() {
    return asked().size() + items.size();
  }

  /** The same with its numbers in another order; a layout that tells unsur by name stays. */
  public Profile ordered(Order other) {
    return prefixes.isEmpty()
        ? this
        : new Profile(
            id,
            title,
            instrumen,
            other,
            prefixes,
            fields,
            unsur,
            suggestion,
            personal,
            items,
            reading,
            own);
  }

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
