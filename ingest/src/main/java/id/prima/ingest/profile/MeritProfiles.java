package id.prima.ingest.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.CoreValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The layouts of one of the feeds that merit rests on, in order of preference. */
public final class MeritProfiles {

  /** Words of roles, predikat, components and cases. */
  public static final String WORDS = "kata-merit.yml";

  /** The layout whose answers each have a row. */
  public static final String LONG = "berakhlak-panjang";

  private static final String WIDE = "berakhlak-lebar";
  private static final String NUMBERED = "berakhlak-bernomor";

  private static final Map<String, List<String>> FILES =
      Map.of(
          "berakhlak", List.of(WIDE, NUMBERED, LONG),
          "kinerja", List.of("kinerja-baris", "kinerja-lebar", "kinerja-matriks", "kinerja-orang"),
          "standar", List.of("standar-baris", "standar-lebar"),
          "integritas", List.of("integritas-baris"),
          "tema-saran", List.of("tema-jumlah", "tema-baris"),
          "rekap", List.of("rekap"));

  /** The 21 panduan perilaku in the circular's order: akuntabel_1 and so on. */
  public static final List<String> ITEMS = items();

  private static final Comparator<LayoutMatch<String>> BY_SCORE =
      Comparator.comparingInt(LayoutMatch::score);
  private static final Comparator<LayoutMatch<String>> OWN_FIRST =
      Comparator.comparing((LayoutMatch<String> m) -> m.profile().own()).thenComparing(BY_SCORE);

  private final List<MeritProfile> profiles;

  private MeritProfiles(List<MeritProfile> profiles) {
    this.profiles = profiles;
  }

  private static List<String> items() {
    List<String> items = new ArrayList<>();
    for (CoreValue value : CoreValue.values()) {
      for (int number = 1; number <= CoreValue.BEHAVIOURS; number++) {
        items.add(value.code() + "_" + number);
      }
    }
    return List.copyOf(items);
  }

  /** The layouts of a feed, from {@code data/profiles}. */
  public static MeritProfiles builtIn(String feed) {
    return new MeritProfiles(FILES.get(feed).stream().map(MeritProfiles::read).toList());
  }

  /** The office's own before those of {@code data/profiles}. */
  public static MeritProfiles with(OwnProfiles own, String feed) {
    List<MeritProfile> all = new ArrayList<>(own.merit(feed));
    all.addAll(builtIn(feed).profiles);
    return new MeritProfiles(List.copyOf(all));
  }

  /** What the words of a panduan perilaku mean: the layout with nothing but the items. */
  public static LayoutProfile<String> itemNames() {
    LayoutProfile<String> wide = read(WIDE).layout();
    Map<String, Pattern> items = new LinkedHashMap<>(wide.fields());
    items.keySet().retainAll(ITEMS);
    return new LayoutProfile<>(wide.id(), wide.title(), null, List.of(), items, Pattern.NONE);
  }

  private static MeritProfile read(String name) {
    return ProfileFiles.read(name + ".yml", MeritProfileFile.class).profile();
  }

  /** All layouts. */
  public List<MeritProfile> all() {
    return profiles;
  }

  /** The layout with an id. */
  public MeritProfile byId(String id) {
    return profiles.stream().filter(p -> p.layout().id().equals(id)).findFirst().orElseThrow();
  }

  /**
   * Of the layouts of which these headers lack nothing an office's own, else the one that knows
   * most of them; one that may not be read only where there is no other.
   */
  public Optional<LayoutMatch<String>> find(List<String> headers) {
    return find(headers, null);
  }

  /** The same on a sheet of a workbook, as {@link Profiles#find(List, String)} has it. */
  public Optional<LayoutMatch<String>> find(List<String> headers, String sheet) {
    List<LayoutMatch<String>> complete =
        matches(headers).filter(LayoutMatch::isComplete).filter(m -> !runsBeyond(m)).toList();
    List<LayoutMatch<String>> here =
        complete.stream().filter(m -> m.profile().reading().reads(sheet)).toList();
    Optional<LayoutMatch<String>> allowed =
        here.stream().filter(m -> !byId(m.profile().id()).isForbidden(m)).max(OWN_FIRST);
    Optional<LayoutMatch<String>> found =
        allowed.isPresent() ? allowed : here.stream().max(BY_SCORE);
    return found.filter(m -> m.profile().own() || here.size() == complete.size());
  }

  /** The layout that comes nearest, where one knows anything at all. */
  public Optional<LayoutMatch<String>> findNearest(List<String> headers) {
    return matches(headers).filter(m -> m.score() > 0).max(BY_SCORE);
  }

  private Stream<LayoutMatch<String>> matches(List<String> headers) {
    return profiles.stream().map(p -> LayoutMatch.of(p.layout(), headers));
  }

  /** Whether a questionnaire of numbers goes on behind the last panduan perilaku. */
  public static boolean runsBeyond(LayoutMatch<String> match) {
    return match.profile().base().equals(NUMBERED) && highestNumber(match) > ITEMS.size();
  }

  /** The highest number that a header consists of. */
  public static int highestNumber(LayoutMatch<String> match) {
    return HeaderName.all(match.headers()).stream()
        .filter(HeaderName::isBareNumber)
        .mapToInt(HeaderName::number)
        .max()
        .orElse(0);
  }

  /** Hash of all that decides how a cell of a feed is read. */
  public static String fingerprint(String feed) {
    StringBuilder hashes = new StringBuilder();
    FILES
        .get(feed)
        .forEach(name -> hashes.append(ReleaseJson.sha256(ProfileFiles.bytes(name + ".yml"))));
    return hashes.append(ReleaseJson.sha256(ProfileFiles.bytes(WORDS))).toString();
  }

  private record MeritProfileFile(
      @JsonProperty("profil") String id,
      @JsonProperty("nama") String title,
      @JsonProperty("wajib") JsonNode required,
      @JsonProperty("skala") List<Integer> scale,
      @JsonProperty("dilarang") Set<String> forbidden,
      @JsonProperty("kolom") Map<String, PatternFile> fields,
      @JsonProperty("butir") Map<String, PatternFile> items,
      @JsonProperty("nomor_butir") List<String> numbers,
      @JsonProperty("pribadi") PatternFile personal) {

    MeritProfile profile() {
      Map<String, Pattern> patterns = new LinkedHashMap<>();
      if (items != null) {
        items.forEach((key, p) -> patterns.put(key, p.pattern()));
      }
      for (int i = 0; numbers != null && i < ITEMS.size(); i++) {
        patterns.put(ITEMS.get(i), numbered(i + 1));
      }
      fields.forEach((key, p) -> patterns.put(key, p.pattern()));
      return new MeritProfile(
          new LayoutProfile<>(id, title, null, requiredFields(), patterns, personal.pattern()),
          scale == null ? null : new Scale(scale.get(0), scale.get(1)),
          forbidden == null ? Set.of() : Set.copyOf(forbidden));
    }

    private Pattern numbered(int number) {
      return new Pattern(
          numbers.stream().map(n -> Words.normalise(n.replace("{n}", "" + number))).toList(),
          List.of(),
          List.of());
    }

    /** Sets of fields, or the one word that means every item. */
    private List<Set<String>> requiredFields() {
      if (required.isTextual()) {
        return ITEMS.stream().map(Set::of).toList();
      }
      List<Set<String>> sets = new ArrayList<>();
      for (JsonNode one : required) {
        Set<String> set = new java.util.LinkedHashSet<>();
        one.forEach(key -> set.add(key.asText()));
        sets.add(set);
      }
      return sets;
    }
  }
}
