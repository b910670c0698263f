package id.prima.dashboard;

import static id.prima.dashboard.BerakhlakRows.component;
import static id.prima.dashboard.BerakhlakRows.decimal;
import static id.prima.dashboard.BerakhlakRows.index;
import static id.prima.dashboard.BerakhlakRows.ofLayanan;
import static id.prima.dashboard.BerakhlakRows.standard;
import static id.prima.dashboard.BerakhlakRows.value;
import static id.prima.dashboard.BerakhlakRows.withheld;

import id.prima.dashboard.BerakhlakRows.Whose;
import id.prima.data.Tables;
import id.prima.data.marts.BerakhlakValue;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.ComplaintSignal;
import id.prima.data.marts.FeedQuality;
import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.ResponseQuality;
import id.prima.data.marts.UnitBerakhlak;
import id.prima.data.marts.UnitIkm;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitPredikat;
import id.prima.data.marts.UnitStandar;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.Predikat;
import id.prima.data.vocab.QualitySignal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * An office made up by hand, of which every page about staff, standards and integrity has something
 * to show: three measurements of BerAKHLAK over a change of method, twenty-one units, two of which
 * bear unkind names.
 */
public final class BerakhlakLake {

  /** Names that would run as script, close a data attribute or be taken for a formula. */
  public static final String HOSTILE = "=1+1 <script>alert(1)</script> \"' data-chart=";

  public static final String HOSTILE_LAYANAN = "Layanan \"><img src=x onerror=alert(2)>";
  public static final String HOSTILE_ID = "pkm/\"<b>";

  /** The last of its quarters. */
  public static final String QUARTER = "2026-Q3";

  private static final int UNITS = 20;

  private BerakhlakLake() {}

  /** Publishes its releases. */
  public static TestLake publish(TestLake lake) {
    measured(lake, "2024-Q4", "survei", false, 61);
    measured(lake, "2025-Q4", "survei80_bukti20", true, 68);
    latest(lake);
    return lake;
  }

  private static void measured(
      TestLake lake, String quarter, String method, boolean cut, int middle) {
    List<UnitBerakhlak> rows = new ArrayList<>();
    rows.add(figure(Whose.office(quarter), 640, middle, method, cut));
    List<UnitInfo> units = units();
    for (int i = 0; i < units.size(); i++) {
      Whose unit = Whose.unit(quarter, units.get(i).unitId());
      if (i != 10) {
        rows.add(figure(unit, 25 + i, middle - 8 + i, method, cut));
      }
    }
    lake.release(quarter + ".r1")
        .withPublic(Tables.UNIT, units.toArray(UnitInfo[]::new))
        .withPublic(Tables.UNIT_BERAKHLAK, rows.toArray(UnitBerakhlak[]::new))
        .madeUp()
        .readable()
        .publish();
  }

  private static UnitBerakhlak figure(
      Whose whose, int respondents, int index, String method, boolean cut, Object... more) {
    List<Object> values = new ArrayList<>(List.of("method", method, "method_break", cut));
    values.addAll(List.of(more));
    return index(
        whose,
        respondents,
        index + ".30",
        (index - 2) + ".10",
        (index + 2) + ".40",
        values.toArray());
  }

  /** The units of the office. */
  public static List<UnitInfo> units() {
    List<UnitInfo> units = new ArrayList<>();
    units.add(unit("DINKES", "Dinas Kesehatan", null, "dinas"));
    for (int i = 1; i < UNITS; i++) {
      boolean clinic = i % 3 != 0;
      units.add(
          unit(
              "U-%02d".formatted(i),
              (clinic ? "Puskesmas " : "Kecamatan ") + name(i),
              clinic ? "DINKES" : null,
              clinic ? "puskesmas" : "kecamatan"));
    }
    units.add(unit(HOSTILE_ID, HOSTILE, "DINKES", "puskesmas"));
    return units;
  }

  private static String name(int i) {
    return List.of(
            "Anggrek",
            "Bakung",
            "Cempaka",
            "Dahlia",
            "Flamboyan",
            "Kamboja",
            "Kenanga",
            "Lestari Makmur Sejahtera Raya",
            "Mawar",
            "Melati")
        .get(i % 10)
        .concat(i < 10 ? "" : " " + i);
  }

  private static UnitInfo unit(String id, String nama, String above, String jenis) {
    return TestLake.row(
        Tables.UNIT,
        "unit_id",
        id,
        "nama",
        nama,
        "induk_id",
        above,
        "jenis",
        jenis,
        "kelompok_banding",
        jenis,
        "frekuensi",
        "triwulan");
  }

  private static void latest(TestLake lake) {
    List<UnitInfo> units = units();
    UnitInfo[] unitRows = units.toArray(UnitInfo[]::new);
    List<UnitBerakhlak> publicFigures = new ArrayList<>();
    List<UnitBerakhlak> figures = new ArrayList<>();
    List<BerakhlakValue> publicValues = new ArrayList<>();
    List<BerakhlakValue> values = new ArrayList<>();
    publicFigures.add(
        figure(
            Whose.office(QUARTER),
            812,
            71,
            "survei80_bukti20",
            false,
            "staff",
            1100,
            "response_rate",
            decimal("73.82"),
            "index_by_items",
            decimal("71.05")));
    publicValues.addAll(values(Whose.office(QUARTER), 71));
    publicFigures.add(
        figure(Whose.instansi(QUARTER, "DINKES"), 410, 72, "survei80_bukti20", false));
    Random random = new Random(7);
    for (int i = 0; i < units.size(); i++) {
      Whose unit = Whose.unit(QUARTER, units.get(i).unitId());
      if (i % 7 == 3) {
        publicFigures.add(withheld(unit, 4 + i % 5));
        continue;
      } else if (i % 7 == 5) {
        continue; // of the year before a measurement stands in
      }
      int middle = 58 + random.nextInt(28);
      int staff = 40 + i;
      publicFigures.add(
          figure(
              unit,
              22 + i,
              middle,
              "survei80_bukti20",
              false,
              "staff",
              staff,
              "response_rate",
              new BigDecimal(100.0 * (22 + i) / staff)
                  .setScale(2, java.math.RoundingMode.HALF_UP)));
      publicValues.addAll(values(unit, middle));
      figures.add(
          figure(
              unit.by("diri"),
              20,
              Math.min(95, middle + 9),
              "survei80_bukti20",
              false,
              "gap",
              decimal("9"),
              "gap_low",
              decimal(i % 4 == 0 ? "-1.50" : "3.20"),
              "gap_high",
              decimal("14.80")));
      figures.add(figure(unit.by("atasan"), 8, middle - 3, "survei80_bukti20", false));
      figures.add(withheld(unit.by("bawahan"), 3));
      for (CoreValue value : CoreValue.values()) {
        values.add(
            value(
                unit.by("diri"),
                value,
                0,
                "80",
                "gap",
                decimal("8"),
                "gap_low",
                decimal("2"),
                "gap_high",
                decimal("14")));
      }
    }
    figures.addAll(publicFigures);
    values.addAll(publicValues);
    List<UnitIkm> ikm = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      if (i % 6 != 4) {
        ikm.add(ikm(units.get(i).unitId(), 70 + random.nextInt(25)));
      }
    }
    List<LayananInfo> layanan = new ArrayList<>();
    List<LayananStandar> components = new ArrayList<>();
    List<UnitStandar> standards = new ArrayList<>();
    standards.add(standard(Whose.office(QUARTER), null, 40, 480, 220, 14, "85.71", "91.67"));
    standards.add(
        standard(Whose.instansi(QUARTER, "DINKES"), null, 40, 480, 220, 14, "85.71", "91.67"));
    standards(units, layanan, components, standards);
    LayananInfo[] layananRows = layanan.toArray(LayananInfo[]::new);
    FeedQuality[] files = {
      file("berakhlak", 812, 4),
      file("standar", 560, 0),
      file("kinerja", 90, 1),
      file("integritas", 3, 0)
    };
    lake.release(QUARTER + ".r1")
        .with(Tables.UNIT, unitRows)
        .withPublic(Tables.UNIT, unitRows)
        .with(Tables.LAYANAN, layananRows)
        .withPublic(Tables.LAYANAN, layananRows)
        .with(Tables.UNIT_IKM, ikm.toArray(UnitIkm[]::new))
        .withPublic(Tables.UNIT_IKM, ikm.toArray(UnitIkm[]::new))
        .with(Tables.UNIT_BERAKHLAK, figures.toArray(UnitBerakhlak[]::new))
        .withPublic(Tables.UNIT_BERAKHLAK, publicFigures.toArray(UnitBerakhlak[]::new))
        .with(Tables.BERAKHLAK_VALUE, values.toArray(BerakhlakValue[]::new))
        .withPublic(Tables.BERAKHLAK_VALUE, publicValues.toArray(BerakhlakValue[]::new))
        .withPublic(Tables.UNIT_STANDAR, standards.toArray(UnitStandar[]::new))
        .withPublic(Tables.LAYANAN_STANDAR, components.toArray(LayananStandar[]::new))
        .withPublic(Tables.FEED_QUALITY, files)
        .with(Tables.COMPLAINT_FLOW, flows(units))
        .with(Tables.UNIT_COMPLAINTS)
        .with(Tables.COMPLAINT_SIGNAL, signals(units))
        .with(Tables.RESPONSE_QUALITY, quality(units))
        .with(Tables.UNIT_INTEGRITY, cases(units))
        .with(Tables.UNIT_UNSUR, biaya(units))
        .with(Tables.UNIT_PREDIKAT, predikat(units))
        .madeUp()
        .readable()
        .publish();
  }

  private static List<BerakhlakValue> values(Whose whose, int middle) {
    List<BerakhlakValue> rows = new ArrayList<>();
    Random random = new Random(middle);
    for (CoreValue value : CoreValue.values()) {
      int index = Math.min(93, middle - 6 + random.nextInt(13));
      rows.add(value(whose, value, 0, index + ".40"));
      for (int i = 1; i <= CoreValue.BEHAVIOURS; i++) {
        rows.add(value(whose, value, i, (index - 2 + i) + ".40"));
      }
    }
    return rows;
  }

  private static UnitIkm ikm(String unit, int ikm) {
    String mutu = ikm >= 89 ? "A" : ikm >= 77 ? "B" : "C";
    return TestLake.row(
        Tables.UNIT_IKM,
        "period",
        QUARTER,
        "tingkat",
        "unit",
        "unit_id",
        unit,
        "instrumen",
        "SKM",
        "pengguna",
        "publik",
        "quarters",
        List.of(QUARTER),
        "respondents",
        120L,
        "ikm",
        decimal(ikm + ".20"),
        "ikm_low",
        decimal((ikm - 2) + ".20"),
        "ikm_high",
        decimal((ikm + 2) + ".20"),
        "mutu",
        mutu,
        "status",
        "cukup");
  }

  private static void standards(
      List<UnitInfo> units,
      List<LayananInfo> layanan,
      List<LayananStandar> components,
      List<UnitStandar> standards) {
    for (UnitInfo unit : units.subList(1, units.size())) {
      for (String id : List.of("umum", "gigi")) {
        layanan.add(
            TestLake.row(
                Tables.LAYANAN,
                "unit_id",
                unit.unitId(),
                "layanan_id",
                id,
                "nama",
                id.equals("umum") ? "Pelayanan umum" : HOSTILE_LAYANAN,
                "tarif",
                "gratis",
                "pengguna",
                "publik"));
        int at = 0;
        for (KomponenStandar komponen : KomponenStandar.values()) {
          String status = at == 4 ? "kedaluwarsa" : at == 9 ? "tidak_ada" : "terpenuhi";
          boolean there = !status.equals("tidak_ada");
          components.add(
              component(
                  QUARTER,
                  unit.unitId(),
                  id,
                  komponen,
                  status,
                  there ? LocalDate.of(at == 4 ? 2022 : 2025, 3, 14) : null,
                  there ? LocalDate.of(at == 4 ? 2025 : 2028, 3, 14) : null));
          at++;
        }
        standards.add(ofLayanan(QUARTER, unit.unitId(), id, 12, 5, 1));
      }
      standards.add(
          standard(Whose.unit(QUARTER, unit.unitId()), null, 2, 24, 10, 2, "85.71", "83.33"));
    }
  }

  private static FeedQuality file(String feed, long accepted, long rejected) {
    return TestLake.row(
        Tables.FEED_QUALITY,
        "period",
        QUARTER,
        "feed",
        feed,
        "file",
        feed + "/0a1b2c3d",
        "file_sha256",
        feed,
        "profile",
        feed + "-kanonik",
        "read",
        accepted + rejected,
        "accepted",
        accepted,
        "rejected",
        rejected,
        "duplicate",
        0L,
        "other_period",
        0L);
  }

  private static ComplaintFlow[] flows(List<UnitInfo> units) {
    List<ComplaintFlow> rows = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      rows.add(
          ComplaintRows.flow(
              ComplaintRows.Whose.unit(QUARTER, units.get(i).unitId()),
              i,
              20 + i,
              15,
              1,
              i % 5 == 0 ? i : 0));
    }
    return rows.toArray(ComplaintFlow[]::new);
  }

  private static ComplaintSignal[] signals(List<UnitInfo> units) {
    return units.subList(units.size() - 3, units.size()).stream()
        .map(
            unit ->
                TestLake.row(
                    Tables.COMPLAINT_SIGNAL,
                    "period",
                    QUARTER,
                    "tingkat",
                    "unit",
                    "unit_id",
                    unit.unitId(),
                    "signal",
                    "pungli",
                    "received",
                    2L,
                    "open",
                    1L))
        .toArray(ComplaintSignal[]::new);
  }

  private static ResponseQuality[] quality(List<UnitInfo> units) {
    List<ResponseQuality> rows = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      for (QualitySignal signal : QualitySignal.values()) {
        boolean notable = (i % 6 == 2 && signal == QualitySignal.STRAIGHT) || i == 20;
        rows.add(
            TestLake.row(
                Tables.RESPONSE_QUALITY,
                "period",
                QUARTER,
                "unit_id",
                units.get(i).unitId(),
                "signal",
                signal.code(),
                "respondents",
                120L,
                "odd",
                notable ? 60L : 20L,
                "share",
                decimal(notable ? "50" : "16.67"),
                "peer_share",
                decimal("18.10"),
                "excess_low",
                decimal(notable ? "21.30" : "-8.20"),
                "excess_high",
                decimal(notable ? "42.50" : "5.34"),
                "notable",
                notable,
                "ikm",
                decimal("88.40"),
                "ikm_without",
                decimal("84.15")));
      }
    }
    return rows.toArray(ResponseQuality[]::new);
  }

  private static UnitIntegrity[] cases(List<UnitInfo> units) {
    List<UnitIntegrity> rows = new ArrayList<>();
    List<String> states = List.of("terbukti", "laporan", "tidak_terbukti", "selesai");
    for (int i = 0; i < states.size(); i++) {
      boolean closed = i > 1;
      rows.add(
          TestLake.row(
              Tables.UNIT_INTEGRITY,
              "period",
              QUARTER,
              "unit_id",
              units.get(units.size() - 1 - i).unitId(),
              "type",
              i == 1 ? "disiplin" : "pungli",
              "state",
              states.get(i),
              "opened_by",
              "Inspektorat",
              "opened_on",
              LocalDate.of(2026, 2, 3 + i),
              "closed_by",
              closed ? "Inspektorat" : null,
              "closed_on",
              closed ? LocalDate.of(2026, 6, 9) : null,
              "gates",
              i == 0));
    }
    return rows.toArray(UnitIntegrity[]::new);
  }

  private static UnitUnsur[] biaya(List<UnitInfo> units) {
    return units.subList(units.size() - 4, units.size()).stream()
        .map(
            unit ->
                TestLake.row(
                    Tables.UNIT_UNSUR,
                    "period",
                    QUARTER,
                    "tingkat",
                    "layanan",
                    "unit_id",
                    unit.unitId(),
                    "layanan_id",
                    "gigi",
                    "instrumen",
                    "SKM",
                    "pengguna",
                    "publik",
                    "unsur",
                    "BIAYA",
                    "answers",
                    60L,
                    "answers_1",
                    0L,
                    "answers_2",
                    1L,
                    "answers_3",
                    5L,
                    "answers_4",
                    54L))
        .toArray(UnitUnsur[]::new);
  }

  private static UnitPredikat[] predikat(List<UnitInfo> units) {
    List<UnitPredikat> rows = new ArrayList<>();
    long[][] usual = {{6, 4, 0}, {3, 20, 1}, {0, 5, 1}};
    long[][] same = {{0, 0, 0}, {0, 40, 0}, {0, 1, 0}};
    rows.addAll(spread("*", usual, false));
    for (int i = 1; i < units.size(); i++) {
      rows.addAll(spread(units.get(i).unitId(), i % 5 == 0 ? same : usual, i % 5 == 0));
    }
    return rows.toArray(UnitPredikat[]::new);
  }

  private static List<UnitPredikat> spread(String unit, long[][] cells, boolean same) {
    long all = 0;
    for (long[] row : cells) {
      for (long staff : row) {
        all += staff;
      }
    }
    List<UnitPredikat> rows = new ArrayList<>();
    List<HasilKerja> levels = List.of(HasilKerja.values());
    for (int i = 0; i < levels.size(); i++) {
      for (int j = 0; j < levels.size(); j++) {
        if (cells[i][j] > 0) {
          rows.add(
              TestLake.row(
                  Tables.UNIT_PREDIKAT,
                  "period",
                  "2025",
                  "tingkat",
                  unit.equals("*") ? "semua" : "unit",
                  "unit_id",
                  unit,
                  "hasil",
                  levels.get(i).code(),
                  "perilaku",
                  levels.get(j).code(),
                  "predikat",
                  Predikat.of(levels.get(i), levels.get(j)).code(),
                  "staff",
                  cells[i][j],
                  "appraised",
                  all,
                  "share",
                  decimal(String.format(Locale.ROOT, "%.2f", 100.0 * cells[i][j] / all)),
                  "concentrated",
                  same));
        }
      }
    }
    return rows;
  }
}
