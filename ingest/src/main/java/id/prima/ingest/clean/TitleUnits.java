package id.prima.ingest.clean;

import id.prima.ingest.landing.NameWords;
import id.prima.ingest.landing.UnitDirectory;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the lines above a table say of the unit of its rows. A labelled line counts as a name in a
 * column does; any other only where the whole of it is the name of a unit and no line names another
 * office that could be meant: the letterhead of a dinas stands above its puskesmas too.
 *
 * @param decides whether the layout says that the title names the unit, before folder and names
 * @param mentions in order of rows
 */
public record TitleUnits(boolean decides, List<Mention> mentions) implements Serializable {

  static final String PLACE = "judul baris ";

  /** Where no line is looked at, for a column names the unit. */
  public static final TitleUnits NONE = new TitleUnits(false, List.of());

  /** Kinds of offices, and which of them stand in the title of another without being meant. */
  private static final Map<String, Set<String>> ABOVE =
      Map.ofEntries(
          Map.entry("dinas", Set.of()),
          Map.entry("badan", Set.of()),
          Map.entry("kecamatan", Set.of()),
          Map.entry("inspektorat", Set.of()),
          Map.entry("sekretariat", Set.of()),
          Map.entry("kelurahan", Set.of("kecamatan")),
          Map.entry("desa", Set.of("kecamatan")),
          Map.entry("puskesmas", Set.of("dinas", "kecamatan")),
          Map.entry("pustu", Set.of("dinas", "kecamatan", "puskesmas")),
          Map.entry("klinik", Set.of("dinas", "kecamatan")),
          Map.entry("labkesda", Set.of("dinas")),
          Map.entry("rsud", Set.of("dinas")),
          Map.entry("rsu", Set.of("dinas")),
          Map.entry("rs", Set.of("dinas")),
          Map.entry("balai", Set.of("dinas", "badan")),
          Map.entry("samsat", Set.of("dinas", "badan")),
          Map.entry("sdn", Set.of("dinas", "kecamatan")),
          Map.entry("sd", Set.of("dinas", "kecamatan")),
          Map.entry("smpn", Set.of("dinas", "kecamatan")),
          Map.entry("smp", Set.of("dinas", "kecamatan")),
          Map.entry("sman", Set.of("dinas", "kecamatan")),
          Map.entry("sma", Set.of("dinas", "kecamatan")),
          Map.entry("smkn", Set.of("dinas", "kecamatan")),
          Map.entry("smk", Set.of("dinas", "kecamatan")),
          Map.entry("tkn", Set.of("dinas", "kecamatan")),
          Map.entry("tk", Set.of("dinas", "kecamatan")));

  /** A kecamatan is above these; above others it says but where they are. */
  private static final Set<String> IN_KECAMATAN = Set.of("kelurahan", "desa");

  private static final Set<String> REGIONS = Set.of("kabupaten", "kota", "provinsi");

  /** The short name of an office behind its long one: (DISDUKCAPIL). */
  private static final Pattern ABBREVIATION = Pattern.compile("\\(\\s*\\p{L}{3,}\\s*\\)");

  /** How a line speaks of a unit. */
  enum Kind {
    /** Behind a label of the unit that serves. */
    UNIT,
    /** Behind a label of an office, of which the unit may be a part. */
    OFFICE,
    /** Without a label. */
    LINE
  }

  /**
   * A line that may name a unit.
   *
   * @param row row of the file
   * @param text the name behind the label, or the whole line
   */
  record Mention(int row, Kind kind, String text) implements Serializable {

    /** Where it stands, in Indonesian. */
    String place() {
      return PLACE + row;
    }
  }

  /**
   * What the lines mean to an office.
   *
   * @param mention the line that decides; null where none does
   * @param unit id of the unit that it names; null where it names none of the list
   * @param torn several units that labelled lines name, none of them a part of the others
   */
  record Found(Mention mention, String unit, Set<String> torn) {
    static final Found NOTHING = new Found(null, null, Set.of());

    private static Found unknown(Mention mention) {
      return new Found(mention, null, Set.of());
    }

    boolean isLabelled() {
      return mention != null && mention.kind() == Kind.UNIT;
    }
  }

  /** A line and the unit that it names. */
  private record Named(Mention mention, String unit) {}

  boolean isEmpty() {
    return mentions.isEmpty();
  }

  private List<Mention> of(Kind kind) {
    return mentions.stream().filter(m -> m.kind() == kind).toList();
  }

  /** The names behind labels of units. */
  List<String> ofUnits() {
    return of(Kind.UNIT).stream().map(Mention::text).toList();
  }

  /** The names behind labels of units, where there are none behind those of offices. */
  public List<String> labelled() {
    List<Mention> units = of(Kind.UNIT);
    return (units.isEmpty() ? of(Kind.OFFICE) : units).stream().map(Mention::text).toList();
  }

  /** Lines that from their first word on are names of offices, where no label says one. */
  public List<String> offices() {
    return of(Kind.LINE).stream()
        .map(Mention::text)
        .filter(line -> kind(line) != null && SafeCell.isOffice(line))
        .toList();
  }

  /**
   * The last of the labelled names alone, for the lowest line is the most exact: what counts where
   * there is no list of units to hold several against.
   */
  public TitleUnits lowest() {
    List<Mention> units = of(Kind.UNIT);
    List<Mention> labelled = units.isEmpty() ? of(Kind.OFFICE) : units;
    return labelled.isEmpty()
        ? NONE
        : new TitleUnits(decides, List.of(labelled.get(labelled.size() - 1)));
  }

  /** Where the first line stands, in Indonesian; empty where there is none. */
  public Optional<String> place() {
    return mentions.stream().findFirst().map(Mention::place);
  }

  /** Holds the lines against the units of an office. */
  Found find(UnitDirectory units) {
    if (units.isOpen()) {
      return Found.NOTHING; // any word would pass for an id
    }
    boolean regions = units.everyName().stream().anyMatch(name -> region(name).isPresent());
    List<Mention> labelled = of(Kind.UNIT);
    return labelled.isEmpty() ? unlabelled(units, regions) : labelled(labelled, units, regions);
  }

  private Found labelled(List<Mention> labelled, UnitDirectory units, boolean regions) {
    List<Named> named = new ArrayList<>();
    for (Mention mention : labelled) {
      String unit = unit(mention, units, regions);
      if (unit == null) {
        return Found.unknown(mention);
      }
      named.add(new Named(mention, unit));
    }
    Optional<Found> exact = mostExact(named, units);
    if (exact.isEmpty()) {
      return torn(named);
    }
    // a form copied from another unit often has its old headline still
    String said = exact.get().unit();
    for (Mention line : of(Kind.LINE)) {
      String headline = unit(line, units, regions);
      if (units.isBelow(headline, said) || isOther(headline, said, units)) {
        return torn(List.of(new Named(exact.get().mention(), said), new Named(line, headline)));
      }
    }
    return exact.get();
  }

  private static Found torn(List<Named> named) {
    Set<String> torn = new LinkedHashSet<>();
    named.forEach(n -> torn.add(n.unit()));
    return new Found(named.get(named.size() - 1).mention(), null, torn);
  }

  /** Whether two units are of one kind, so that one of them stands where the other should. */
  static boolean isOther(String unit, String other, UnitDirectory units) {
    String kind = unit == null || unit.equals(other) ? null : kind(units.name(unit));
    return kind != null && kind.equals(kind(units.name(other)));
  }

  /** Whether a unit is an office above another, by {@code induk_id} or by what both are. */
  static boolean isAbove(String office, String part, UnitDirectory units) {
    String kind = kind(units.name(office));
    String below = kind(units.name(part));
    boolean place = "kecamatan".equals(kind) && !IN_KECAMATAN.contains(String.valueOf(below));
    return units.isBelow(part, office)
        || (kind != null
            && below != null
            && !place
            && ABOVE.getOrDefault(below, Set.of()).contains(kind));
  }

  private Found unlabelled(UnitDirectory units, boolean regions) {
    List<Named> named = new ArrayList<>();
    List<Mention> unknown = new ArrayList<>();
    for (Mention mention : mentions) {
      String unit = unit(mention, units, regions);
      if (unit != null) {
        named.add(new Named(mention, unit));
      } else if (mention.kind() == Kind.LINE) {
        unknown.add(mention);
      }
    }
    Optional<Found> exact = mostExact(named, units);
    if (exact.isPresent()) {
      String kind = kind(units.name(exact.get().unit()));
      return unknown.stream()
          .filter(line -> mayBeMeant(kind(line.text()), kind))
          .findFirst()
          .map(Found::unknown)
          .orElse(exact.get());
    }
    List<Mention> offices = of(Kind.OFFICE);
    return named.isEmpty() && offices.size() == 1 ? Found.unknown(offices.get(0)) : Found.NOTHING;
  }

  /** The unit that is named and is a part of all others that are. */
  private static Optional<Found> mostExact(List<Named> named, UnitDirectory units) {
    return named.stream()
        .filter(
            one ->
                named.stream()
                    .map(Named::unit)
                    .allMatch(u -> u.equals(one.unit()) || units.isBelow(one.unit(), u)))
        .findFirst()
        .map(one -> new Found(one.mention(), one.unit(), Set.of()));
  }

  private static boolean mayBeMeant(String unknown, String known) {
    return unknown != null
        && !ABOVE.getOrDefault(known == null ? "" : known, Set.of()).contains(unknown);
  }

  /** Whether a word is a kind of office: the label of Kecamatan : Melati. */
  static boolean isKind(String label) {
    List<String> words = NameWords.of(label);
    return words.size() == 1 && ABOVE.containsKey(words.get(0));
  }

  /** The kind of office that a name begins with; null where it begins with none. */
  static String kind(String name) {
    List<String> words =
        NameWords.withoutFillers(NameWords.of(String.join(" ", NamedAfter.wordsOfTitle(name))));
    return words.size() > 1 && ABOVE.containsKey(words.get(0)) ? words.get(0) : null;
  }

  private static String unit(Mention mention, UnitDirectory units, boolean regions) {
    String unit = unit(mention.kind(), mention.text(), units, regions);
    Matcher shortly = ABBREVIATION.matcher(mention.text());
    return unit == null && shortly.find()
        ? unit(mention.kind(), shortly.replaceAll(" "), units, regions)
        : unit;
  }

  private static String unit(Kind kind, String text, UnitDirectory units, boolean regions) {
    String unit = NamedAfter.findInTitle(text, name -> unit(kind, name, units));
    List<String> words = NameWords.of(String.join(" ", NamedAfter.wordsOfTitle(text)));
    // where no unit of the list is called after its region, a title may say it all the same
    Optional<List<String>> region = regions ? Optional.empty() : NameWords.region(List.of(words));
    while (unit == null && region.isPresent()) {
      List<String> left = NameWords.withoutRegion(words, region.get());
      if (left.size() == words.size()) {
        break;
      }
      words = left;
      unit = unit(kind, String.join(" ", words), units);
      region = NameWords.region(List.of(words));
    }
    return unit == null ? besideAnother(kind, words, units) : unit;
  }

  /**
   * A unit with the name of the one above it, behind or before: Kelurahan Kenanga Kecamatan Melati;
   * or with its region before: Kabupaten Bengawan Kecamatan Melati.
   */
  private static String besideAnother(Kind kind, List<String> words, UnitDirectory units) {
    for (int i = 1; i < words.size(); i++) {
      if (ABOVE.containsKey(words.get(i))) {
        String first = unit(kind, String.join(" ", words.subList(0, i)), units);
        String second = unit(kind, String.join(" ", words.subList(i, words.size())), units);
        boolean ofRegion = REGIONS.contains(words.get(0)) && i > 1;
        if (second != null && (ofRegion || units.isBelow(second, first))) {
          return second;
        } else if (second != null && units.isBelow(first, second)) {
          return first;
        }
      }
    }
    return null;
  }

  private static Optional<List<String>> region(String name) {
    return NameWords.region(List.of(NameWords.of(name)));
  }

  /** One word of a line may be an id by chance, unless it is plainly an office. */
  private static String unit(Kind kind, String name, UnitDirectory units) {
    boolean word = kind == Kind.LINE && name.indexOf(' ') < 0;
    return word && !SafeCell.isOffice(name) ? null : units.find(name, null);
  }
}
