package id.prima.dashboard;

import static id.prima.dashboard.MeritRows.QUARTER;
import static id.prima.dashboard.MeritRows.component;
import static id.prima.dashboard.MeritRows.group;
import static id.prima.dashboard.MeritRows.mean;
import static id.prima.dashboard.MeritRows.number;
import static id.prima.dashboard.MeritRows.placed;
import static id.prima.dashboard.MeritRows.proposal;
import static id.prima.dashboard.MeritRows.unit;
import static id.prima.dashboard.MeritRows.unplaced;

import id.prima.data.Tables;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.RankingComponent;
import id.prima.data.marts.RankingGroup;
import id.prima.data.marts.RewardProposal;
import id.prima.data.marts.UnitImprovement;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitRanking;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.release.Manifest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An office made up by hand: fourteen puskesmas, two of which cannot be ranked and one of which is
 * held back by a case; seven kecamatan, too few to rank; twelve dinas that chance alone tells
 * apart.
 */
public final class MeritLake {

  /** A name that would run as script or as a formula where it is not disarmed. */
  public static final String HOSTILE = "=Kamboja <script>alert(1)</script>";

  private static final String PKM = "puskesmas";

  /** Name, tie group, four ranks, P(top 3), score less 70, decision. */
  private static final Object[][] PLACED = {
    {"Melati", 1, new int[] {1, 4, 1, 2}, "0.9600", "8.42", "layak"},
    {"Anggrek", 1, new int[] {1, 5, 1, 4}, "0.8200", "7.10", "perlu_penilaian_panel"},
    {"Dahlia", 1, new int[] {1, 6, 2, 5}, "0.5400", "6.20", "perlu_penilaian_panel"},
    {"Mawar", 1, new int[] {1, 7, 2, 6}, "0.4100", "5.75", "terhalang"},
    {"Cempaka", 2, new int[] {4, 9, 5, 8}, "0.0900", "3.10", "tidak"},
    {"Flamboyan", 2, new int[] {4, 9, 5, 8}, "0.0800", "3.00", "tidak"},
    {"Kenanga", 2, new int[] {5, 10, 6, 9}, "0.0300", "2.40", "tidak"},
    {"Soka", 2, new int[] {5, 10, 6, 9}, "0.0200", "2.35", "tidak"},
    {"Teratai", 2, new int[] {6, 11, 7, 10}, "0.0000", "1.80", "tidak"},
    {"Tulip", 3, new int[] {9, 12, 10, 12}, "0.0000", "-2.20", "tidak"},
    {"Wijaya", 3, new int[] {9, 12, 10, 12}, "0.0000", "-2.90", "tidak"},
    {HOSTILE, 3, new int[] {10, 12, 11, 12}, "0.0000", "-4.00", "tidak"},
  };

  private MeritLake() {}

  /** The id of a puskesmas: its number in {@link #PLACED} from 1 on. */
  public static String id(int number) {
    return "PKM-%02d".formatted(number);
  }

  /** Writes and publishes the release of the quarter under a policy. */
  public static TestLake publish(TestLake lake, String release, Manifest.PolicyUse policy) {
    return lake.release(release)
        .withPublic(Tables.UNIT, units())
        .with(Tables.UNIT, units())
        .with(Tables.RANKING_GROUP, groups())
        .with(Tables.UNIT_RANKING, rankings())
        .with(Tables.RANKING_COMPONENT, components())
        .with(Tables.REWARD_PROPOSAL, proposals())
        .with(Tables.UNIT_IMPROVEMENT, improvements())
        .with(Tables.UNIT_INTEGRITY, cases())
        .with(Tables.BERAKHLAK_VALUE, behaviours())
        .with(Tables.UNIT_UNSUR, unsur())
        .following(policy)
        .madeUp()
        .readable()
        .publish();
  }

  private static UnitInfo[] units() {
    List<UnitInfo> units = new ArrayList<>();
    units.add(unit("DINKES", "Dinas Kesehatan", null, "dinas"));
    for (int i = 0; i < PLACED.length; i++) {
      units.add(unit(id(i + 1), (String) PLACED[i][0], "DINKES", PKM));
    }
    units.add(unit("PKM-13", "Bakung", "DINKES", PKM));
    units.add(unit("PKM-14", "Seroja", "DINKES", PKM));
    for (int i = 1; i <= 7; i++) {
      units.add(unit("KEC-" + i, "Kecamatan " + i, null, "kecamatan"));
    }
    for (int i = 1; i <= 12; i++) {
      units.add(unit("OPD-" + i, "Bagian " + i, null, "opd-kecil"));
    }
    return units.toArray(UnitInfo[]::new);
  }

  private static RankingGroup[] groups() {
    return new RankingGroup[] {
      group(
          PKM,
          14,
          12,
          3,
          "rankability",
          number("0.8100"),
          "rankability_low",
          number("0.6200"),
          "rankability_high",
          number("0.9100"),
          "heterogeneity",
          number("63.10"),
          "heterogeneity_p",
          number("0.000100"),
          "true_spread",
          number("3.8000"),
          "median_error",
          number("1.8000"),
          "mean_score",
          number("72.58"),
          "small_third_rewards",
          number("31.20"),
          "small_third_true",
          number("33.00")),
      group("kecamatan", 7, 7, 1, "published", false, "reasons", List.of("unit_kurang")),
      group(
          "opd-kecil",
          12,
          12,
          2,
          "published",
          false,
          "reasons",
          List.of("keterandalan_rendah", "tidak_berbeda_nyata"),
          "rankability",
          number("0.2100"),
          "rankability_low",
          number("0.0000"),
          "rankability_high",
          number("0.4800"),
          "heterogeneity_p",
          number("0.310000"),
          "respondents_needed",
          640L),
    };
  }

  private static UnitRanking[] rankings() {
    List<UnitRanking> rows = new ArrayList<>();
    for (int i = 0; i < PLACED.length; i++) {
      Object[] p = PLACED[i];
      var score = number("70.00").add(number((String) p[4]));
      rows.add(
          placed(
              PKM,
              id(i + 1),
              (Integer) p[1],
              (int[]) p[2],
              (String) p[3],
              "score",
              score,
              "score_low",
              score.subtract(number("3.30")),
              "score_high",
              score.add(number("3.30")),
              "gated",
              p[5].equals("terhalang")));
    }
    rows.add(unplaced(PKM, "PKM-13", "responden_kurang"));
    rows.add(unplaced(PKM, "PKM-14", "komponen_wajib_kosong"));
    for (int i = 1; i <= 7; i++) {
      rows.add(unplaced("kecamatan", "KEC-" + i, "unit_kurang", "score", number("71.00")));
    }
    for (int i = 1; i <= 12; i++) {
      rows.add(unplaced("opd-kecil", "OPD-" + i, "keterandalan_rendah", "score", number("70.50")));
    }
    return rows.toArray(UnitRanking[]::new);
  }

  /**
   * Melati: 72.58 + 3.12 + 1.20 + 0.00 + 0.90 + 0.62 = 78.42. The others have IKM alone, with
   * points from 40 up in fives.
   */
  private static RankingComponent[] components() {
    List<RankingComponent> rows = new ArrayList<>();
    String melati = id(1);
    rows.add(mean(PKM, melati, "72.58"));
    rows.add(
        component(
            PKM,
            melati,
            "ikm",
            "3.12",
            "value",
            number("86.8400"),
            "peer_value",
            number("84.6600"),
            "points",
            number("62.40"),
            "peer_points",
            number("56.16"),
            "weight",
            number("0.5000"),
            "cases",
            212L,
            "source_period",
            "2025-Q4..2026-Q3"));
    rows.add(part(melati, "ikm", "PERILAKU", "2.02", "3.6100", "3.4700"));
    rows.add(part(melati, "ikm", "PERSYARATAN", "1.42", "3.5400", "3.4400"));
    rows.add(part(melati, "ikm", "WAKTU", "-0.32", "3.2200", "3.2422"));
    rows.add(
        component(
            PKM,
            melati,
            "pengaduan",
            "1.20",
            "value",
            number("92.0000"),
            "peer_value",
            number("84.0000"),
            "points",
            number("92.00"),
            "peer_points",
            number("84.00"),
            "weight",
            number("0.1500"),
            "cases",
            25L));
    rows.add(
        component(
            PKM,
            melati,
            "berakhlak",
            "0.00",
            "source",
            "netral",
            "points",
            number("58.00"),
            "peer_points",
            number("58.00"),
            "weight",
            number("0.1500")));
    rows.add(
        component(
            PKM,
            melati,
            "standar",
            "0.90",
            "value",
            number("93.0000"),
            "peer_value",
            number("84.0000"),
            "points",
            number("93.00"),
            "peer_points",
            number("84.00"),
            "weight",
            number("0.1000"),
            "cases",
            28L));
    rows.add(
        component(
            PKM,
            melati,
            "perbaikan",
            "0.62",
            "value",
            number("1.8400"),
            "peer_value",
            number("0.6000"),
            "points",
            number("59.20"),
            "peer_points",
            number("53.00"),
            "weight",
            number("0.1000"),
            "cases",
            212L));
    for (int i = 2; i <= PLACED.length; i++) {
      var score = number("70.00").add(number((String) PLACED[i - 1][4]));
      rows.add(mean(PKM, id(i), "72.58"));
      rows.add(
          component(
              PKM,
              id(i),
              "ikm",
              score.subtract(number("72.58")).toPlainString(),
              "value",
              number("%d.0000".formatted(78 + i)),
              "peer_value",
              number("84.6600"),
              "points",
              number("%d.00".formatted(30 + 5 * i)),
              "peer_points",
              number("56.16"),
              "weight",
              number("0.5000"),
              "cases",
              150L));
    }
    return rows.toArray(RankingComponent[]::new);
  }

  private static RankingComponent part(
      String unit, String component, String part, String contribution, String own, String peers) {
    return component(
        PKM,
        unit,
        component,
        contribution,
        "part",
        part,
        "value",
        number(own),
        "peer_value",
        number(peers));
  }

  private static RewardProposal[] proposals() {
    List<RewardProposal> rows = new ArrayList<>();
    for (int i = 0; i < PLACED.length; i++) {
      String decision = (String) PLACED[i][5];
      boolean gated = decision.equals("terhalang");
      rows.add(
          proposal(
              PKM,
              id(i + 1),
              decision,
              "Usulan untuk unit ini: " + decision.replace('_', ' ') + ".",
              "top_k",
              number((String) PLACED[i][3]),
              "gated",
              gated,
              "ungated_decision",
              gated ? "perlu_penilaian_panel" : null,
              "panel_rule",
              decision.startsWith("perlu") ? "kriteria" : null,
              "panel_order",
              decision.startsWith("perlu") ? Integer.valueOf(i == 2 ? 1 : 2) : null));
    }
    rows.add(proposal(PKM, "PKM-13", "tidak_dapat_diperingkat", "Respondennya kurang."));
    rows.add(proposal(PKM, "PKM-14", "tidak_dapat_diperingkat", "BerAKHLAK tidak ada."));
    return rows.toArray(RewardProposal[]::new);
  }

  private static UnitImprovement[] improvements() {
    return new UnitImprovement[] {
      improvement(id(10), "-3.10", "-5.00", "-1.20"),
      improvement(id(1), "1.84", "-0.40", "4.08"),
      improvement(id(11), "3.20", "1.00", "5.40"),
    };
  }

  private static UnitImprovement improvement(String unit, String by, String low, String high) {
    return TestLake.row(
        Tables.UNIT_IMPROVEMENT,
        "period",
        QUARTER,
        "kelompok_banding",
        PKM,
        "unit_id",
        unit,
        "before",
        number("82.00"),
        "now",
        number("84.00"),
        "expected",
        number("82.50"),
        "improvement",
        number(by),
        "improvement_low",
        number(low),
        "improvement_high",
        number(high),
        "probability_up",
        number("0.9000"));
  }

  private static UnitIntegrity[] cases() {
    return new UnitIntegrity[] {
      integrity(id(4), "pungli", "terbukti", true), integrity(id(5), "disiplin", "laporan", false),
    };
  }

  private static UnitIntegrity integrity(String unit, String type, String state, boolean gates) {
    return TestLake.row(
        Tables.UNIT_INTEGRITY,
        "period",
        QUARTER,
        "unit_id",
        unit,
        "type",
        type,
        "state",
        state,
        "opened_by",
        "Inspektorat",
        "opened_on",
        LocalDate.of(2026, 2, 3),
        "gates",
        gates);
  }

  private static BerakhlakValue[] behaviours() {
    return new BerakhlakValue[] {
      behaviour("adaptif", 2, "58.10"),
      behaviour("kompeten", 1, "61.40"),
      behaviour("loyal", 3, "80.00"),
      behaviour("harmonis", 1, "66.00"),
    };
  }

  private static BerakhlakValue behaviour(String value, int number, String index) {
    return TestLake.row(
        Tables.BERAKHLAK_VALUE,
        "period",
        QUARTER,
        "tingkat",
        "unit",
        "unit_id",
        id(1),
        "role",
        "semua",
        "core_value",
        value,
        "behaviour",
        number,
        "index",
        number(index),
        "index_low",
        number(index).subtract(number("5.00")),
        "index_high",
        number(index).add(number("5.00")));
  }

  private static UnitUnsur[] unsur() {
    return new UnitUnsur[] {unsur("KOMPETENSI", "3.2100", 12, 13), unsur("WAKTU", "3.1000", 0, 9)};
  }

  private static UnitUnsur unsur(String unsur, String nrr, long ones, long twos) {
    return TestLake.row(
        Tables.UNIT_UNSUR,
        "period",
        QUARTER,
        "tingkat",
        "unit",
        "unit_id",
        id(1),
        "instrumen",
        "SKM",
        "pengguna",
        "publik",
        "unsur",
        unsur,
        "answers",
        200L,
        "nrr",
        number(nrr),
        "answers_1",
        ones,
        "answers_2",
        twos);
  }
}
