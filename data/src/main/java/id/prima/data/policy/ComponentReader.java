package id.prima.data.policy;

import id.prima.data.vocab.MeritComponent;
import id.prima.data.yaml.Fields;
import id.prima.data.yaml.Node.Entry;
import id.prima.data.yaml.Problems;
import id.prima.rules.merit.Policy.Component;
import id.prima.rules.merit.Policy.Missing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a policy weighs: the key {@code komponen}. */
final class ComponentReader {

  /** More respondents or cases than any unit has. */
  private static final int MOST_BEHIND_A_FIGURE = 1_000_000;

  private static final int OLDEST_MONTHS = 12;

  private static final String WEIGHT = "lebih dari 0 dan paling besar 1; 50 persen ditulis 0.50";
  private static final String ANCHORS =
      "tulis dua angka, yang bernilai 0 lalu yang bernilai 100, seperti [65, 100]";

  /** What the figure of IKM can be. */
  private enum Measure {
    COMPARABLE("indeks_banding"),
    IKM("ikm");

    private final String code;

    Measure(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  private final Problems problems;

  ComponentReader(Problems problems) {
    this.problems = problems;
  }

  /** The components, in the order of the file. */
  List<Component> components(Fields root) {
    List<String> names = Arrays.stream(MeritComponent.values()).map(MeritComponent::code).toList();
    Fields all =
        root.below("komponen", "tulis komponen yang dinilai: " + String.join(", ", names))
            .knowing(names);
    int before = problems.count();
    List<Component> components = new ArrayList<>();
    for (Map.Entry<String, Entry> entry : all.entries().entrySet()) {
      Arrays.stream(MeritComponent.values())
          .filter(c -> c.code().equals(entry.getKey()))
          .findFirst()
          .map(name -> component(name, all))
          .ifPresent(components::add);
    }
    if (root.has("komponen") && all.entries().isEmpty() && problems.count() == before) {
      root.wrong("komponen", "", "kosong; tulis paling sedikit satu komponen");
    } else if (problems.count() == before && root.has("komponen")) {
      checkSum(root, components);
    }
    return components;
  }

  private static void checkSum(Fields root, List<Component> components) {
    BigDecimal sum =
        components.stream().map(Component::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (sum.compareTo(BigDecimal.ONE) != 0) {
      BigDecimal off = BigDecimal.ONE.subtract(sum);
      root.wrong(
          "komponen",
          "",
          "jumlah bobot "
              + plain(sum)
              + ", harus tepat 1; "
              + (off.signum() > 0 ? "kurang " : "lebih ")
              + plain(off.abs()));
    }
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private Component component(MeritComponent name, Fields all) {
    List<String> known = new ArrayList<>(List.of("bobot", "jangkar", "bila_kosong", "minimum"));
    if (name == MeritComponent.IKM) {
      known.add("ukuran");
    }
    if (name == MeritComponent.BERAKHLAK) {
      known.addAll(List.of("usia_maks_bulan", "dari_induk"));
    }
    Fields fields =
        all.below(name.code(), "tulis di bawahnya: " + String.join(", ", known)).knowing(known);
    boolean comparable =
        name == MeritComponent.IKM
            && fields.word("ukuran", Measure.values(), Measure::code) == Measure.COMPARABLE;
    BigDecimal weight = weight(fields);
    List<BigDecimal> anchors = anchors(name, fields);
    return new Component(
        name,
        comparable,
        weight,
        anchors.get(0),
        anchors.get(1),
        fields.word("bila_kosong", Missing.values(), Missing::code),
        fields.whole("minimum", 1, MOST_BEHIND_A_FIGURE),
        name == MeritComponent.BERAKHLAK ? fields.whole("usia_maks_bulan", 0, OLDEST_MONTHS) : 0,
        name == MeritComponent.BERAKHLAK && fields.yes("dari_induk"));
  }

  private static BigDecimal weight(Fields fields) {
    Optional<BigDecimal> weight = fields.number("bobot", WEIGHT);
    boolean none = weight.isPresent() && weight.get().signum() == 0;
    weight
        .filter(w -> w.signum() <= 0 || w.compareTo(BigDecimal.ONE) > 0)
        .ifPresent(
            w ->
                fields.wrong(
                    "bobot",
                    w.toPlainString(),
                    "harus " + WEIGHT + (none ? "; yang tidak dinilai dihapus saja" : "")));
    return weight.orElse(BigDecimal.ONE);
  }

  private static List<BigDecimal> anchors(MeritComponent name, Fields fields) {
    List<BigDecimal> otherwise = List.of(BigDecimal.ZERO, BigDecimal.TEN);
    List<BigDecimal> anchors = fields.numbers("jangkar", ANCHORS).orElse(otherwise);
    if (anchors.size() != 2) {
      String comma = anchors.size() > 2 ? "; pecahan memakai titik, bukan koma" : "";
      fields.wrong("jangkar", "", anchors.size() + " angka; " + ANCHORS + comma);
      return otherwise;
    }
    if (anchors.get(0).compareTo(anchors.get(1)) == 0) {
      fields.wrong("jangkar", plain(anchors.get(0)), "kedua jangkar sama; " + ANCHORS);
    }
    BigDecimal least = new BigDecimal(least(name));
    BigDecimal most = new BigDecimal(name == MeritComponent.PERBAIKAN ? 75 : 100);
    for (BigDecimal anchor : anchors) {
      if (anchor.compareTo(least) < 0 || anchor.compareTo(most) > 0) {
        fields.doubtful(
            "jangkar",
            plain(anchor),
            "di luar angka yang mungkin, " + plain(least) + " sampai " + plain(most));
      }
    }
    if (anchors.get(0).compareTo(anchors.get(1)) > 0) {
      fields.doubtful(
          "jangkar",
          plain(anchors.get(0)) + ", " + plain(anchors.get(1)),
          "terbalik: angka yang tinggi mendapat nilai rendah");
    }
    return anchors;
  }

  private static int least(MeritComponent name) {
    return switch (name) {
      case IKM -> 25;
      case PENGADUAN, BERAKHLAK, STANDAR -> 0;
      case PERBAIKAN -> -75;
    };
  }
}
