package id.prima.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A known layout of the files of one feed.
 *
 * @param id name in reports
 * @param title what kind of file it is, in Indonesian
 * @param first field whose column must stand first; null = none need
 * @param required fields of which each set must have at least one column
 * @param fields patterns of the headers by field
 * @param personal patterns of headers that are known to be personal or free text; any other column
 *     that is not mapped is dropped just the same
 * @param base id of Prima's own layout that it behaves like; its own id where it is one of those
 * @param reading how the file is read beyond its headers
 * @param own whether it is an office's own, which is preferred where it is complete
 * @param <K> how the feed names its fields
 */
public record LayoutProfile<K>(
    String id,
    String title,
    K first,
    List<Set<K>> required,
    Map<K, Pattern> fields,
    Pattern personal,
    String base,
    Reading reading,
    boolean own) {

  /** One of Prima's own. */
  public LayoutProfile(
      String id,
      String title,
      K first,
      List<Set<K>> required,
      Map<K, Pattern> fields,
      Pattern personal) {
    this(id, title, first, required, fields, personal, id, Reading.PLAIN, false);
  }

  /** Name of a field as a profile writes it. */
  public String name(K key) {
    return key instanceof ComplaintField field ? field.key() : key.toString();
  }
}
