package id.prima.ingest.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Profile.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The layouts that Prima knows, in order of preference. */
public final class Profiles {

  private static final List<String> FILES =
      List.of("kanonik.yml", "unsur-bernomor.yml", "formulir-daring.yml");

  /** Columns of the profiles that name none of their own. */
  private static final String COMMON = "kolom-umum.yml";

  private static final CommonFile COMMON_FILE = ProfileFiles.read(COMMON, CommonFile.class);

  private final List<Profile> profiles;

  private Profiles(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /** The profiles of {@code data/profiles}. */
  public static Profiles builtIn() {
    return new Profiles(
        FILES.stream()
            .map(name -> ProfileFiles.read(name, ProfileFile.class).profile(COMMON_FILE))
            .toList());
  }

  /** The office's own before those of {@code data/profiles}. */
  public static Profiles with(OwnProfiles own) {
    List<Profile> all = new ArrayList<>(own.surveys());
    all.addAll(builtIn().profiles);
    return new Profiles(List.copyOf(all));
  }

  /** The same where unsur that are told by number stand in another order. */
  public Profiles ordered(Order order) {
    return new Profiles(profiles.stream().map(p -> p.ordered(order)).toList());
  }

  /** The columns that most layouts have in common. */
  static Map<Field, Pattern> commonFields() {
    Map<Field, Pattern> fields = new EnumMap<>(Field.class);
    COMMON_FILE.fields().forEach((k, p) -> fields.put(Field.find(k).orElseThrow(), p.pattern()));
    return fields;
  }

  /** Headers that are personal in whatever layout. */
  static Pattern commonPersonal() {
    return COMMON_FILE.personal().pattern();
  }

  static Pattern commonSuggestion() {
    return COMMON_FILE.suggestion().pattern();
  }

  public List<Profile> all() {
    return profiles;
  }

  /**
   * The profile whose every unsur stands in these headers: an office's own before Prima's, else the
   * one that knows most of them.
   */
  public Optional<HeaderMatch> find(List<String> headers) {
    return find(headers, null);
  }

  /**
   * The same on a sheet of a workbook. Where an office's own is complete but is for another sheet,
   * none of Prima's is taken in its stead: what an answer means may be its own.
   *
   * @param sheet name of the sheet; null where the file has none
   */
  public Optional<HeaderMatch> find(List<String> headers, String sheet) {
    List<HeaderMatch> complete = matches(headers).filter(HeaderMatch::isComplete).toList();
    boolean elsewhere = complete.stream().anyMatch(m -> !m.profile().reading().reads(sheet));
    return complete.stream()
        .filter(m -> m.profile().reading().reads(sheet))
        .max(OWN_FIRST)
        .filter(m -> m.profile().own() || !elsewhere);
  }

  /** The profile that comes nearest, where it knows anything at all. */
  public Optional<HeaderMatch> findNearest(List<String> headers) {
    return matches(headers).filter(m -> m.score() > 0).max(BY_SCORE);
  }

  /** These headers seen by the layout that knows words of questions, whatever it finds. */
  public HeaderMatch lay(List<String> headers) {
    return HeaderMatch.of(profiles.get(profiles.size() - 1), headers);
  }

  private static final Comparator<HeaderMatch> BY_SCORE =
      Comparator.comparingInt(HeaderMatch::score);
  private static final Comparator<HeaderMatch> OWN_FIRST =
      Comparator.comparing((HeaderMatch m) -> m.profile().own()).thenComparing(BY_SCORE);

  private Stream<HeaderMatch> matches(List<String> headers) {
    return profiles.stream().map(p -> HeaderMatch.of(p, headers));
  }

  /** Hash of all that decides how a cell is read. */
  public static String fingerprint() {
    StringBuilder hashes = new StringBuilder();
    FILES.forEach(name -> hashes.append(ReleaseJson.sha256(ProfileFiles.bytes(name))));
    hashes.append(ReleaseJson.sha256(ProfileFiles.bytes(COMMON)));
    return hashes.append(ReleaseJson.sha256(ProfileFiles.bytes("jawaban.yml"))).toString();
  }

  private record CommonFile(
      @JsonProperty("kolom") Map<String, PatternFile> fields,
      @JsonProperty("saran") PatternFile suggestion,
      @JsonProperty("pribadi") PatternFile personal) {}

  /** A profile as it is written; without columns it has the common ones. */
  private record ProfileFile(
      @JsonProperty("profil") String id,
      @JsonProperty("nama") String title,
      @JsonProperty("instrumen") String instrumen,
      @JsonProperty("urutan") String order,
      @JsonProperty("awalan") List<String> prefixes,
      @JsonProperty("kolom") Map<String, PatternFile> fields,
      @JsonProperty("unsur") Map<String, PatternFile> unsur,
      @JsonProperty("saran") PatternFile suggestion,
      @JsonProperty("pribadi") PatternFile personal) {

    Profile profile(CommonFile common) {
      boolean own = fields != null;
      PatternFile personalColumns = own ? personal : common.personal();
      Map<Field, Pattern> byField = new EnumMap<>(Field.class);
      (own ? fields : common.fields())
          .forEach((key, p) -> byField.put(Field.find(key).orElseThrow(), p.pattern()));
      Map<Unsur, Pattern> byUnsur = new EnumMap<>(Unsur.class);
      if (unsur != null) {
        unsur.forEach((key, p) -> byUnsur.put(Unsur.valueOf(key), p.pattern()));
      }
      return new Profile(
          id,
          title,
          Arrays.stream(Instrumen.values())
              .filter(i -> i.code().equals(instrumen))
              .findFirst()
              .orElseThrow(),
          Order.valueOf(order.toUpperCase(Locale.ROOT)),
          prefixes == null ? List.of() : prefixes,
          byField,
          byUnsur,
          (suggestion == null ? common.suggestion() : suggestion).pattern(),
          personalColumns == null ? Pattern.NONE : personalColumns.pattern(),
          Map.of(),
          Reading.PLAIN,
          false);
    }
  }
}
