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
 * @param <K> how the feed names its fields
 */
public record LayoutProfile<K>(
    String id,
    String title,
    K first,
    List<Set<K>> required,
    Map<K, Pattern> fields,
    Pattern personal) {}
