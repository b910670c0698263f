package id.prima.ingest.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A known layout of a file of complaints.
 *
 * @param id name in reports
 * @param title what kind of file it is, in Indonesian
 * @param first field whose column must stand first; null = none need
 * @param required fields of which each set must have at least one column
 * @param fields patterns of the headers by field
 * @param personal patterns of headers that are known to be personal or free text; any other column
 *     that is not mapped is dropped just the same
 */
public record ComplaintProfile(
    String id,
    String title,
    ComplaintField first,
    List<Set<ComplaintField>> required,
    Map<ComplaintField, Pattern> fields,
    Pattern personal) {}
