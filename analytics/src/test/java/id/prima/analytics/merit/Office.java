package id.prima.analytics.merit;

import id.prima.analytics.berakhlak.QuarterIndex;
import id.prima.analytics.complaint.WindowOnTime;
import id.prima.analytics.skm.WindowIndex;
import id.prima.analytics.standar.StandarJob;
import id.prima.data.Reference;
import id.prima.data.marts.LayananStandar;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.marts.UnitStandar;
import id.prima.data.policy.PolicyFile;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Unsur;
import id.prima.rules.merit.MeritRule;
import id.prima.rules.merit.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An office in a few lines, ranked for the third quarter of 2026. */
final class Office {

  static final Period QUARTER = Period.quarter(2026, 3);

  private final List<UnitInfo> units = new ArrayList<>();
  private final Map<String, WindowIndex.Figure> now = new TreeMap<>();
  private final Map<String, WindowIndex.Figure> before = new TreeMap<>();
  private final Map<String, WindowOnTime.Figure> onTime = new TreeMap<>();
  private final Map<String, QuarterIndex.Figure> own = new TreeMap<>();
  private final Map<String, QuarterIndex.Figure> instansi = new TreeMap<>();
  private final List<UnitStandar> standar = new ArrayList<>();
  private final List<LayananStandar> components = new ArrayList<>();
  private final List<UnitIntegrity> integrity = new ArrayList<>();
  private Policy policy = Reference.builtIn().policy().policy();

  Office unit(String id, String above, String group) {
    units.add(new UnitInfo(id, id, above, group, group, "triwulan", 40, null, null, null));
    return this;
  }

  /** All eight unsur but BIAYA at one NRR; an index of 25 times that. */
  Office index(String unit, double nrr, long respondents) {
    now.put(unit, figure(nrr, respondents));
    return this;
  }

  Office indexBefore(String unit, double nrr, long respondents) {
    before.put(unit, figure(nrr, respondents));
    return this;
  }

  private static WindowIndex.Figure figure(double nrr, long respondents) {
    Map<Unsur, Double> all = new EnumMap<>(Unsur.class);
    Unsur.DAFTAR.stream().filter(u -> u != Unsur.BIAYA).forEach(u -> all.put(u, nrr));
    return new WindowIndex.Figure(25 * nrr, 0.1, 1000, respondents, all);
  }

  /** A share on time of one class. */
  Office onTime(String unit, double percent, long cases) {
    onTime.put(
        unit,
        new WindowOnTime.Figure(
            percent,
            2500.0 / cases,
            cases,
            Map.of(Klasifikasi.PENGADUAN, new WindowOnTime.OfClass(percent, 1))));
    return this;
  }

  Office berakhlak(String unit, double index, long respondents) {
    own.put(unit, assessed(index, respondents));
    return this;
  }

  Office berakhlakOfInstansi(String unit, double index, long respondents) {
    instansi.put(unit, assessed(index, respondents));
    return this;
  }

  private static QuarterIndex.Figure assessed(double index, long respondents) {
    Map<CoreValue, Double> values = new EnumMap<>(CoreValue.class);
    for (CoreValue value : CoreValue.values()) {
      values.put(value, index);
    }
    return new QuarterIndex.Figure(index, 100.0 / respondents, 100, respondents, values);
  }

  Office integrity(String unit, String type, String state, LocalDate closed, boolean gates) {
    integrity.add(
        new UnitIntegrity(
            QUARTER.toString(),
            unit,
            type,
            state,
            "Inspektorat",
            LocalDate.of(2026, 2, 3),
            closed == null ? null : "Inspektorat",
            closed,
            gates));
    return this;
  }

  Office policy(String text) {
    policy = PolicyFile.parse(text, "policy.yml");
    return this;
  }

  Policy policy() {
    return policy;
  }

  /** All rows of the ranking. */
  MeritRows rows() {
    MeritInput input =
        new MeritInput(
            QUARTER,
            List.of(Period.quarter(2026, 2), QUARTER),
            units,
            now,
            before,
            onTime,
            List.of(
                new QuarterIndex(QUARTER, Map.of(), Map.of()),
                new QuarterIndex(Period.quarter(2026, 2), own, instansi)),
            new StandarJob.Output(standar, components),
            integrity,
            policy,
            MeritRule.of(Reference.builtIn().ketentuan(), QUARTER.lastDay()));
    MeritRows rows = new MeritRows();
    PeerGroups.of(units, policy, now.keySet())
        .forEach((group, its) -> new GroupMerit(input, group, its).addTo(rows));
    return rows;
  }

  /** Twelve puskesmas below a dinas, with indices 1.25 points apart: NRR 3.00, 3.05 ... 3.55. */
  static Office twelve() {
    Office office = new Office().unit("dinkes", null, "dinas");
    for (int i = 0; i < 12; i++) {
      String id = id(i);
      office.unit(id, "dinkes", "puskesmas").index(id, 3.0 + 0.05 * i, 400);
    }
    return office;
  }

  static String id(int i) {
    return "pkm-" + (char) ('a' + i);
  }
}
