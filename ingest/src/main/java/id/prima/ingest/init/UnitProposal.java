package id.prima.ingest.init;

import id.prima.ingest.landing.JaroWinkler;
import id.prima.ingest.landing.NameWords;
import id.prima.ingest.landing.UnitDirectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The units that the names in a file may be of. Spellings that Prima reads as one name become one
 * unit; names that are merely alike stay two, for only the office knows.
 *
 * @param units proposed units, in order of their names
 * @param alike pairs that may be the same unit, in words
 */
public record UnitProposal(List<Unit> units, List<String> alike) {

  private static final double ALIKE = 0.88;
  private static final int LONGEST_ID = 36;
  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final Pattern NOT_ASCII = Pattern.compile("[^a-z0-9]");

  private static final Map<String, String> SHORT =
      Map.of("puskesmas", "pkm", "kecamatan", "kec", "kelurahan", "kel");

  /**
   * A proposed unit.
   *
   * @param nama the spelling that stands in most rows
   * @param jenis kind, as far as its name tells; empty = not
   * @param spellings the other spellings of the file
   */
  public record Unit(String unitId, String nama, String jenis, List<String> spellings) {

    /** Whom it is compared with: units of the same kind, and offices of a region together. */
    public String kelompokBanding() {
      return switch (jenis) {
        case "dinas", "badan", "satuan", "uptd" -> "perangkat daerah";
        case "kecamatan", "kelurahan" -> "kecamatan dan kelurahan";
        default -> jenis;
      };
    }
  }

  private record Spelled(String name, long rows, List<String> words) {}

  /** Proposes units for names and the rows in which they stand. */
  public static UnitProposal of(Map<String, Long> rowsByName) {
    List<Spelled> names = new ArrayList<>();
    rowsByName.forEach((name, rows) -> names.add(new Spelled(name, rows, NameWords.of(name))));
    List<String> region =
        NameWords.region(names.stream().map(Spelled::words).toList()).orElse(null);
    Map<String, List<Spelled>> same = new TreeMap<>();
    for (Spelled name : names) {
      same.computeIfAbsent(NameWords.loose(name.words(), region), k -> new ArrayList<>()).add(name);
    }
    List<List<Spelled>> byName = new ArrayList<>();
    for (List<Spelled> spellings : same.values()) {
      spellings.sort(
          Comparator.comparingLong(Spelled::rows).reversed().thenComparing(Spelled::name));
      byName.add(spellings);
    }
    byName.sort(Comparator.comparing(spellings -> spellings.get(0).name()));
    List<Unit> units = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (List<Spelled> spellings : byName) {
      Spelled first = spellings.get(0);
      units.add(
          new Unit(
              id(first, region, taken),
              first.name(),
              jenis(first.words()),
              spellings.stream().skip(1).map(Spelled::name).toList()));
    }
    return new UnitProposal(List.copyOf(units), alike(byName));
  }

  /** The name as an id; what is one already stays as it is. */
  private static String id(Spelled name, List<String> region, Set<String> taken) {
    boolean given =
        UnitDirectory.isId(name.name()) && taken.add(name.name().toLowerCase(Locale.ROOT));
    if (given) {
      return name.name();
    }
    StringBuilder id = new StringBuilder();
    for (String word : NameWords.withoutFillers(NameWords.withoutRegion(name.words(), region))) {
      String part = NOT_ASCII.matcher(SHORT.getOrDefault(word, word)).replaceAll("");
      if (!part.isEmpty() && id.length() + part.length() < LONGEST_ID) {
        id.append(id.length() == 0 ? "" : "-").append(part);
      }
    }
    String base = id.length() == 0 ? "unit" : id.toString();
    String unique = base;
    for (int n = 2; !taken.add(unique); n++) {
      unique = base + "-" + n;
    }
    return unique;
  }

  private static String jenis(List<String> words) {
    List<String> kept = NameWords.withoutFillers(words);
    String first = kept.isEmpty() ? "" : kept.get(0);
    return switch (first) {
      case "puskesmas", "kecamatan", "kelurahan", "desa", "dinas", "badan", "satuan" -> first;
      case "pustu", "rsud", "bagian" -> first;
      case "sd", "sdn", "smp", "smpn", "sma", "sman", "smk", "smkn", "tk", "tkn" -> "sekolah";
      case "sekolah", "madrasah", "mts", "mtsn" -> "sekolah";
      default -> words.contains("upt") ? "uptd" : "";
    };
  }

  private static List<String> alike(List<List<Spelled>> units) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      for (int j = i + 1; j < units.size(); j++) {
        Spelled a = units.get(i).get(0);
        Spelled b = units.get(j).get(0);
        if (isAlike(a.words(), b.words())) {
          pairs.add("'" + a.name() + "' dan '" + b.name() + "'");
        }
      }
    }
    return List.copyOf(pairs);
  }

  /** One word differs by little, or only spaces do; other numbers are other units. */
  private static boolean isAlike(List<String> a, List<String> b) {
    if (String.join("", a).equals(String.join("", b))) {
      return true;
    } else if (a.size() != b.size()) {
      return false;
    }
    int differing = 0;
    for (int i = 0; i < a.size() && differing < 2; i++) {
      if (!a.get(i).equals(b.get(i))) {
        boolean number = NUMBER.matcher(a.get(i)).matches() || NUMBER.matcher(b.get(i)).matches();
        boolean near = !number && JaroWinkler.similarity(a.get(i), b.get(i)) >= ALIKE;
        differing += near ? 1 : 2;
      }
    }
    return differing == 1;
  }
}
