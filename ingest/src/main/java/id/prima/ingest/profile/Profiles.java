package id.prima.ingest.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.Profile.Order;
import id.prima.ingest.profile.Profile.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The layouts that Prima knows, in order of preference. */
public final class Profiles {

  private static final ObjectMapper YAML =
      new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final List<String> FILES =
      List.of("kanonik.yml", "unsur-bernomor.yml", "formulir-daring.yml");

  private final List<Profile> profiles;

  private Profiles(List<Profile> profiles) {
    this.profiles = profiles;
  }

  /** The profiles of {@code data/profiles}. */
  public static Profiles builtIn() {
    return new Profiles(FILES.stream().map(Profiles::read).toList());
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

  private java.util.stream.Stream<HeaderMatch> matches(List<String> headers) {
    return profiles.stream().map(p -> HeaderMatch.of(p, headers));
  }

  private static Profile read(String name) {
    try {
      return YAML.readValue(bytes(name), ProfileFile.class).profile();
    } catch (IOException e) {
      throw new UncheckedIOException("profiles/" + name, e);
    }
  }

  private static byte[] bytes(String name) {
    try (InputStream stream = Profiles.class.getResourceAsStream("/profiles/" + name)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("profiles/" + name, e);
    }
  }

  /** Hash of all that decides how a cell is read. */
  public static String fingerprint() {
    StringBuilder hashes = new StringBuilder();
    FILES.forEach(name -> hashes.append(ReleaseJson.sha256(bytes(name))));
    return hashes.append(ReleaseJson.sha256(bytes("jawaban.yml"))).toString();
  }

  /** A profile as it is written. */
  private record ProfileFile(
      @JsonProperty("profil") String id,
      @JsonProperty("nama") String title,
      @JsonProperty("instrumen") String instrumen,
      @JsonProperty("urutan") String order,
      @JsonProperty("kolom") Map<String, PatternFile> fields,
      @JsonProperty("unsur") Map<String, PatternFile> unsur,
      @JsonProperty("pribadi") PatternFile personal) {

    Profile profile() {
      Order unsurOrder = Order.valueOf(order.toUpperCase(Locale.ROOT));
      Map<Field, Pattern> byField = new EnumMap<>(Field.class);
      fields.forEach((key, p) -> byField.put(Field.find(key).orElseThrow(), p.pattern()));
      Map<Unsur, Pattern> byUnsur = new EnumMap<>(Unsur.class);
      unsur.forEach((key, p) -> byUnsur.put(unsur(key, unsurOrder), p.pattern()));
      return new Profile(
          id,
          title,
          Arrays.stream(Instrumen.values())
              .filter(i -> i.code().equals(instrumen))
              .findFirst()
              .orElseThrow(),
          unsurOrder,
          byField,
          byUnsur,
          personal == null ? Pattern.NONE : personal.pattern());
    }

    private static Unsur unsur(String key, Order order) {
      if (order == Order.NAMA) {
        return Unsur.valueOf(key);
      }
      int number = Integer.parseInt(key);
      return (order == Order.DAFTAR ? Unsur.DAFTAR : Unsur.FORMULIR).get(number - 1);
    }
  }

  private record PatternFile(
      @JsonProperty("sama") List<String> same,
      @JsonProperty("memuat") List<List<String>> containing) {

    Pattern pattern() {
      return new Pattern(
          same == null ? List.of() : same.stream().map(Words::normalise).toList(),
          containing == null ? List.of() : containing);
    }
  }
}
