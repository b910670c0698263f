package id.prima.ingest.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.prima.data.release.ReleaseJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The layouts of files of complaints that Prima knows, in order of preference. */
public final class ComplaintProfiles {

  /** Id of the export of SP4N-LAPOR!. */
  public static final String LAPOR = "lapor";

  /** Words of statuses, classes and channels. */
  public static final String WORDS = "kata-pengaduan.yml";

  private static final List<String> FILES = List.of("lapor.yml", "register.yml");

  private static final Comparator<LayoutMatch<ComplaintField>> BY_SCORE =
      Comparator.comparingInt(LayoutMatch::score);
  private static final Comparator<LayoutMatch<ComplaintField>> OWN_FIRST =
      Comparator.comparing((LayoutMatch<ComplaintField> m) -> m.profile().own())
          .thenComparing(BY_SCORE);

  private final List<LayoutProfile<ComplaintField>> profiles;

  private ComplaintProfiles(List<LayoutProfile<ComplaintField>> profiles) {
    this.profiles = profiles;
  }

  /** The profiles of {@code data/profiles}. */
  public static ComplaintProfiles builtIn() {
    return new ComplaintProfiles(
        FILES.stream()
            .map(name -> ProfileFiles.read(name, ComplaintProfileFile.class).profile())
            .toList());
  }

  /** The office's own before those of {@code data/profiles}. */
  public static ComplaintProfiles with(OwnProfiles own) {
    List<LayoutProfile<ComplaintField>> all = new ArrayList<>(own.complaints());
    all.addAll(builtIn().profiles);
    return new ComplaintProfiles(List.copyOf(all));
  }

  public List<LayoutProfile<ComplaintField>> all() {
    return profiles;
  }

  /**
   * Of the profiles of which these headers lack nothing an office's own, else the one that knows
   * most of them.
   */
  public Optional<LayoutMatch<ComplaintField>> find(List<String> headers) {
    return find(headers, null);
  }

  /** The same on a sheet of a workbook, as {@link Profiles#find(List, String)} has it. */
  public Optional<LayoutMatch<ComplaintField>> find(List<String> headers, String sheet) {
    List<LayoutMatch<ComplaintField>> complete =
        matches(headers).filter(LayoutMatch::isComplete).toList();
    boolean elsewhere = complete.stream().anyMatch(m -> !m.profile().reading().reads(sheet));
    return complete.stream()
        .filter(m -> m.profile().reading().reads(sheet))
        .max(OWN_FIRST)
        .filter(m -> m.profile().own() || !elsewhere);
  }

  /** The profile that comes nearest, where it knows anything at all. */
  public Optional<LayoutMatch<ComplaintField>> findNearest(List<String> headers) {
    return matches(headers).filter(m -> m.score() > 0).max(BY_SCORE);
  }

  private Stream<LayoutMatch<ComplaintField>> matches(List<String> headers) {
    return profiles.stream().map(p -> LayoutMatch.of(p, headers));
  }

  /** Hash of all that decides how a cell is read. */
  public static String fingerprint() {
    StringBuilder hashes = new StringBuilder();
    FILES.forEach(name -> hashes.append(ReleaseJson.sha256(ProfileFiles.bytes(name))));
    return hashes.append(ReleaseJson.sha256(ProfileFiles.bytes(WORDS))).toString();
  }

  private record ComplaintProfileFile(
      @JsonProperty("profil") String id,
      @JsonProperty("nama") String title,
      @JsonProperty("pertama") String first,
      @JsonProperty("wajib") List<List<String>> required,
      @JsonProperty("kolom") Map<String, PatternFile> fields,
      @JsonProperty("pribadi") PatternFile personal) {

    LayoutProfile<ComplaintField> profile() {
      Map<ComplaintField, Pattern> byField = new EnumMap<>(ComplaintField.class);
      fields.forEach((key, p) -> byField.put(field(key), p.pattern()));
      return new LayoutProfile<>(
          id,
          title,
          first == null ? null : field(first),
          required.stream().map(ComplaintProfileFile::fields).toList(),
          byField,
          personal.pattern());
    }

    private static Set<ComplaintField> fields(List<String> keys) {
      Set<ComplaintField> set = new LinkedHashSet<>();
      keys.forEach(key -> set.add(field(key)));
      return set;
    }

    private static ComplaintField field(String key) {
      return ComplaintField.find(key).orElseThrow();
    }
  }
}
