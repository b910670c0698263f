package id.prima.ingest.saran;

import id.prima.ingest.clean.FilePlan;
import java.util.List;

/**
 * What the suggestions of some quarters are, and what was left out.
 *
 * @param list by unit and period, in each in an order that tells nothing of that of the files
 * @param withoutContent cells that said nothing, as "-" or "tidak ada"
 * @param repeated suggestions on answers that another file or row repeats
 * @param unplaced suggestions on rows whose unit or date is wrong
 * @param blackedOut suggestions in which a number or an address was blacked out
 * @param withoutColumn files that have no column of suggestions
 * @param problems files that cannot be read
 */
public record Suggestions(
    List<Suggestion> list,
    long withoutContent,
    long repeated,
    long unplaced,
    long blackedOut,
    List<String> withoutColumn,
    List<FilePlan.Problem> problems) {}
