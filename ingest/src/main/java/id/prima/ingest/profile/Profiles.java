package id.prima.ingest.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Profile.Order;
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

  private final List<Profile> profiles;

  private Profiles(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /** The profiles of {@code data/profiles}. */
  public static Profiles builtIn() {
    CommonFile common = ProfileFiles.read(COMMON, CommonFile.class);
    return new Profiles(
        FILES.stream()
            .map(name -> ProfileFiles.read(name, ProfileFile.class).profile(common))
            .toList());
  }

  public List<Profile> all() {
    return profiles;
  }

  /** The profile whose every unsur stands in these headers; the one that knows most of them. */
  public Optional<HeaderMatch> find(List<String> headers) {
    return matches(headers).filter(HeaderMatch::isComplete).max(BY_SCORE);
  }

  /** The profile that comes nearest, where it knows anything at all. */
  public Optional<HeaderMatch> findNearest(List<String> headers) {
    return matches(headers).filter(m -> m.score() > 0).max(BY_SCORE);
  }

  private static final Comparator<HeaderMatch> BY_SCORE =
      Comparator.comparingInt(HeaderMatch::score);

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
          personalColumns == null ? Pattern.NONE : personalColumns.pattern());
    }
  }
}
