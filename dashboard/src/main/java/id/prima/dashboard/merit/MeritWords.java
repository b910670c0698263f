package id.prima.dashboard.merit;

import id.prima.dashboard.text.Labels;
import id.prima.dashboard.text.Names;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitRanking;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.RewardDecision;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is said of rankings, wherever it is said: pages, exports and the command line use the same
 * sentences.
 */
public record MeritWords(Labels l, Names names) {

  /** A part of a component that an anchor cut off. */
  public static final String CUT = "potong";

  private static final BigDecimal NEARLY_SURE = new BigDecimal("0.95");
  private static final BigDecimal HARDLY = new BigDecimal("0.05");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public static MeritWords of(Labels l) {
    return new MeritWords(l, new Names(l));
  }

  /** A peer group as a heading: "Puskesmas". */
  public String group(String kelompok) {
    return l.find("jenis." + kelompok).orElseGet(() -> capital(kelompok));
  }

  /** A sentence or a heading with its first letter as a capital. */
  public static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Labels.INDONESIAN) + text.substring(1);
  }

  /** What its units are called after a number: "38 puskesmas", "12 unit kelompok dinas-kecil". */
  public String units(String kelompok) {
    return l.find("jenis." + kelompok)
        .map(noun -> noun.equals(noun.toUpperCase(Locale.ROOT)) ? noun : lowered(noun))
        .orElseGet(() -> l.text("peringkat.units", kelompok));
  }

  private static String lowered(String noun) {
    return noun.toLowerCase(Locale.ROOT);
  }

  /** The best k in words: "tiga besar", "peringkat pertama". */
  public String best(int quota) {
    if (quota == 1) {
      return l.text("peringkat.best.one");
    }
    return l.text("peringkat.best", l.find("angka." + quota).orElseGet(() -> l.count(quota)));
  }

  /** A probability as chances in ten: "kira-kira 4 dari 10". */
  public String odds(BigDecimal probability) {
    if (probability.compareTo(NEARLY_SURE) >= 0) {
      return l.text("peringkat.odds.high");
    } else if (probability.compareTo(HARDLY) < 0) {
      return l.text("peringkat.odds.low");
    }
    return l.text("peringkat.odds", tenths(probability));
  }

  private static int tenths(BigDecimal probability) {
    return probability.movePointRight(1).setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  /** A share 0-1 as so many in a hundred. */
  public String inHundred(BigDecimal share) {
    return l.text(
        "peringkat.inHundred",
        share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP).intValueExact());
  }

  /**
   * Where a ranked unit stands: "antara peringkat 2 dan 9 dari 33; peluang tiga besar kira-kira 4
   * dari 10."
   */
  public String place(UnitRanking unit, RankingGroup group) {
    return l.text(
        "peringkat.place",
        ranks(unit.rankLow(), unit.rankHigh()),
        group.ranked(),
        best(group.quota()),
        odds(unit.topK()));
  }

  /** "antara peringkat 2 dan 9", or "peringkat 1" where it is sure. */
  public String ranks(int low, int high) {
    return low == high
        ? l.text("peringkat.rank.sure", low)
        : l.text("peringkat.rank.between", low, high);
  }

  /** What other weights would do, where it is known. */
  public String robust(UnitRanking unit, RankingGroup group) {
    return l.text(
        "peringkat.robust",
        ranks(unit.robustRankLow(), unit.robustRankHigh()),
        best(group.quota()),
        inHundred(unit.robustTopK()));
  }

  /** Whether it is known what other weights would do. */
  public static boolean isRobustnessKnown(UnitRanking unit) {
    return unit.robustRankLow() != null
        && unit.robustRankHigh() != null
        && unit.robustTopK() != null;
  }

  /** What other weights would do where there is little room; a dash where nobody knows. */
  public String robustBrief(UnitRanking unit, RankingGroup group) {
    if (!isRobustnessKnown(unit)) {
      return l.text("number.none");
    }
    boolean sure = unit.robustRankLow().equals(unit.robustRankHigh());
    return l.text(
        sure ? "peringkat.robust.brief.sure" : "peringkat.robust.brief",
        unit.robustRankLow(),
        unit.robustRankHigh(),
        best(group.quota()),
        inHundred(unit.robustTopK()));
  }

  /**
   * The decision of a group: "38 puskesmas, 3 penghargaan: 1 layak, 5 perlu penilaian panel, 27
   * tidak, 5 tidak dapat diperingkat."
   *
   * @param counts units by decision
   */
  public String opening(RankingGroup group, Map<RewardDecision, Long> counts) {
    String units = units(group.kelompokBanding());
    if (!group.published()) {
      return l.text("peringkat.opening.none", group.units(), units);
    }
    List<String> parts = new ArrayList<>();
    for (RewardDecision decision : RewardDecision.values()) {
      long count = counts.getOrDefault(decision, 0L);
      if (count > 0) {
        parts.add(l.text("peringkat.count." + decision.code(), count));
      } else if (decision == RewardDecision.LAYAK) {
        parts.add(l.text("peringkat.count.none"));
      }
    }
    return l.text(
        "peringkat.opening",
        group.units(),
        units,
        group.quota(),
        String.join(l.text("list.comma"), parts));
  }

  /** Why a unit has no place, a sentence for each reason. */
  public List<String> reasons(UnitRanking unit) {
    return unit.reasons().isEmpty()
        ? List.of(l.text("peringkat.why.unit.unknown"))
        : unit.reasons().stream().map(r -> names.code("alasan_peringkat", r)).toList();
  }

  /** A decision as a tag: "perlu penilaian panel". */
  public String decision(RewardDecision decision) {
    return names.code("keputusan", decision);
  }

  /** A component: "Kepuasan masyarakat". */
  public String component(String code) {
    return names.code("penilaian", code);
  }

  /** What is inside a component: an unsur, klasifikasi, core value or komponen. */
  public String part(String component, String part) {
    if (part.equals(CUT)) {
      return l.text("peringkat.part.cut");
    } else if (component.equals(MeritComponent.PENGADUAN.code())) {
      return names.code("klasifikasi", part);
    } else if (component.equals(MeritComponent.BERAKHLAK.code())) {
      return coreValue(part);
    } else if (component.equals(MeritComponent.STANDAR.code())) {
      return Arrays.stream(KomponenStandar.values())
          .filter(k -> k.code().equals(part))
          .map(KomponenStandar::title)
          .findFirst()
          .orElse(part);
    }
    return names.unsur(part);
  }

  /** A core value as the circular spells it. */
  public String coreValue(String code) {
    return Arrays.stream(CoreValue.values())
        .filter(v -> v.code().equals(code))
        .map(CoreValue::title)
        .findFirst()
        .orElse(code);
  }

  /** A figure of a component in its own unit: "84,31", "78,40%", "+1,20 poin". */
  public String value(String component, BigDecimal value) {
    if (value == null) {
      return l.text("number.none");
    }
    BigDecimal shown = value.setScale(2, RoundingMode.HALF_UP);
    return l.find(
            "peringkat.value." + component,
            component.equals(MeritComponent.PERBAIKAN.code()) ? l.signed(shown) : l.number(shown))
        .orElseGet(() -> l.number(shown));
  }

  /** A weight 0-1 in per cent: "50%", "12,5%". */
  public String weight(BigDecimal weight) {
    if (weight == null) {
      return l.text("number.none");
    }
    BigDecimal percent = weight.multiply(HUNDRED).stripTrailingZeros();
    return l.text("number.percent", l.number(percent, Math.max(0, percent.scale())));
  }

  /** An integrity case: what it is about, how far, who opened and closed it and when. */
  public String gate(UnitIntegrity row) {
    String opened =
        row.openedBy().equals("-")
            ? l.text("peringkat.case.opened", l.day(row.openedOn()))
            : l.text("peringkat.case.openedBy", row.openedBy(), l.day(row.openedOn()));
    String closed =
        row.closedOn() == null
            ? l.text("peringkat.case.open")
            : row.closedBy() == null || row.closedBy().equals("-")
                ? l.text("peringkat.case.closed", l.day(row.closedOn()))
                : l.text("peringkat.case.closedBy", row.closedBy(), l.day(row.closedOn()));
    return l.text(
        "peringkat.case",
        names.code("perkara", row.type()),
        names.code("keadaan", row.state()),
        opened,
        closed);
  }

  /** The policy by name, and whether it came after the results. */
  public String policy(Manifest.PolicyUse policy) {
    String named =
        l.text(
            "peringkat.policy",
            policy.title(),
            policy.version(),
            policy.from() == null ? l.text("number.none") : l.day(LocalDate.parse(policy.from())));
    return policy.afterResults() ? named + " " + l.text("peringkat.policy.after") : named;
  }

  /** The quarters whose data are in the scores: "Triwulan IV 2025 sampai Triwulan III 2026". */
  public String window(List<String> quarters) {
    List<String> spoken = quarters.stream().sorted().map(this::period).toList();
    return spoken.size() < 2
        ? String.join("", spoken)
        : l.text("peringkat.window", spoken.get(0), spoken.get(spoken.size() - 1));
  }

  /** A period, or several from one to another, in words; what is neither stays as it is. */
  public String period(String code) {
    if (code.contains("..")) {
      return window(List.of(code.split("\\.\\.", 2)));
    }
    return Period.parse(code).map(names::period).orElse(code);
  }
}
