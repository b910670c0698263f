package id.prima.data.release;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Objects;

/**
 * What a release was made from and what it holds: {@code manifest.json}. It has no wall-clock time,
 * so that the same input gives the same bytes.
 *
 * @param format version of this layout; a reader refuses a higher one
 * @param id such as {@code 2026-Q3.r1}
 * @param period the quarter
 * @param periods the quarter and the semester and year it completes
 * @param codeVersion version of Prima
 * @param synthetic whether the landing folder says that its data are made up
 * @param asOf the date the user gave with --as-of, or null
 * @param dataThrough date of the latest counted answer, or null where none is dated
 * @param bobot bobot of the headline figures: {@code tepat}, 0.111 or 0.11
 * @param policy the policy of merit that the ranking follows, or null in older releases
 * @param publicCopy where the public figures come from if a correction is small, or null
 * @param ketentuan rows in force on the last day of the quarter
 * @param calendar the days off that working days were counted with, or null in older releases
 * @param inputs files read, by path
 * @param segments silver segments used, by feed: {@code survei/...}, {@code pengaduan/...} and so
 *     on
 * @param earlier releases whose integers went into roll-ups or whose figures into changes
 * @param missingQuarters quarters of the completed periods for which no release was published
 * @param tables tables of the release, by folder
 */
@JsonPropertyOrder({
  "format",
  "id",
  "period",
  "periods",
  "code_version",
  "synthetic",
  "as_of",
  "data_through",
  "bobot",
  "policy",
  "public_copy",
  "ketentuan",
  "calendar",
  "inputs",
  "segments",
  "earlier",
  "missing_quarters",
  "tables"
})
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Manifest(
    int format,
    String id,
    String period,
    List<String> periods,
    String codeVersion,
    boolean synthetic,
    String asOf,
    String dataThrough,
    String bobot,
    PolicyUse policy,
    PublicCopy publicCopy,
    List<Rule> ketentuan,
    Calendar calendar,
    List<Input> inputs,
    List<String> segments,
    List<Earlier> earlier,
    List<String> missingQuarters,
    List<Content> tables) {

  public Manifest {
    Objects.requireNonNull(id);
    Objects.requireNonNull(period);
    periods = List.copyOf(periods);
    ketentuan = List.copyOf(ketentuan);
    inputs = List.copyOf(inputs);
    segments = List.copyOf(segments);
    earlier = List.copyOf(earlier);
    missingQuarters = List.copyOf(missingQuarters);
    tables = List.copyOf(tables);
  }

  /** The layout this code writes and reads. */
  public static final int FORMAT = 1;

  /**
   * A correction changed the answers of fewer people than may be computed from the difference of
   * two public figures: either the public copy waits, or somebody decided otherwise.
   *
   * @param from release whose public figures still stand, or null
   * @param reason reason given for publishing all the same, or null
   */
  public record PublicCopy(String from, String reason) {}

  /**
   * The policy that the ranking follows.
   *
   * @param from first day in force
   * @param sha256 of its file
   * @param afterResults whether Prima first saw it when results of the quarter were there already
   * @param text the file without its comments
   */
  public record PolicyUse(
      String version,
      String title,
      String from,
      String sha256,
      boolean afterResults,
      String text) {}

  /** A row of ketentuan as it was in force. */
  public record Rule(
      String key,
      String value,
      String from,
      String to,
      String source,
      String confidence,
      String note) {}

  /**
   * The days off of {@code hari-libur.csv}.
   *
   * @param sha256 of the file
   */
  public record Calendar(int firstYear, int lastYear, String sha256) {}

  /** A file of the landing folder with its rows. */
  public record Input(
      String feed,
      String file,
      String sha256,
      String profile,
      long read,
      long accepted,
      long rejected,
      long duplicate,
      long otherPeriod) {}

  /** A release that this one builds on. */
  public record Earlier(String id, String manifestSha256) {}

  /**
   * One table.
   *
   * @param folder inside the release, such as {@code unit_ikm/} or {@code public/unit_ikm/}
   * @param contentHash SHA-256 of the rows in canonical form, whatever the file looks like
   */
  public record Content(String folder, long rows, String contentHash, List<File> files) {}

  /** One file of a table. */
  public record File(String name, long bytes, String sha256) {}

  /** The same manifest under another id: what two runs are compared by. */
  public Manifest withId(String other) {
    return new Manifest(
        format,
        other,
        period,
        periods,
        codeVersion,
        synthetic,
        asOf,
        dataThrough,
        bobot,
        policy,
        publicCopy,
        ketentuan,
        calendar,
        inputs,
        segments,
        earlier,
        missingQuarters,
        tables);
  }
}
