package id.prima.data.policy;

import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.yaml.Fields;
import id.prima.data.yaml.Nearest;
import id.prima.data.yaml.Node;
import id.prima.data.yaml.Node.Entry;
import id.prima.data.yaml.Node.Scalar;
import id.prima.data.yaml.Node.Sequence;
import id.prima.data.yaml.Problems;
import id.prima.rules.merit.Policy;
import id.prima.rules.merit.Policy.Component;
import id.prima.rules.merit.Policy.Gate;
import id.prima.rules.merit.Policy.PanelRule;
import id.prima.rules.merit.Policy.Reward;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads a policy from the nodes of its file and finds all that is wrong. */
final class PolicyReader {

  private static final List<String> KEYS =
      List.of(
          "versi",
          "judul",
          "berlaku_sejak",
          "jendela_triwulan",
          "kelompok",
          "komponen",
          "gerbang",
          "penghargaan");
  private static final List<String> REWARD_KEYS =
      List.of("kuota", "kuota_kelompok", "keyakinan", "keyakinan_tidak", "panel", "kriteria");
  private static final List<String> GATE_KEYS =
      List.of("perkara", "keadaan", "bulan_sesudah_selesai");

  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
  private static final Pattern TITLE = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]{1,200}");
  private static final int MOST_REWARDS = 10_000;
  private static final int MOST_MONTHS = 120;

  private final Problems problems;

  PolicyReader(Problems problems) {
    this.problems = problems;
  }

  /** The policy; a wrong one is told in the problems, and what is returned means nothing. */
  Policy policy(Node file) {
    Fields root =
        Fields.of(
                problems,
                "",
                1,
                file,
                "bukan kebijakan; tulis kunci dan nilai, seperti versi: \"2026.1\"")
            .knowing(KEYS);
    String version =
        root.text(
            "versi",
            VERSION,
            "beri nama versi seperti \"2026.1\": huruf, angka, titik, garis, paling banyak 40");
    String title = root.text("judul", TITLE, "beri judul, satu baris, paling banyak 200 huruf");
    var from = root.date("berlaku_sejak");
    int window = root.whole("jendela_triwulan", 1, 4);
    Map<String, List<String>> groups = groups(root);
    List<Component> components = new ComponentReader(problems).components(root);
    List<Gate> gates = gates(root);
    Reward reward = reward(root, groups, components);
    return new Policy(version, title, from, window, groups, components, gates, reward);
  }

  private Map<String, List<String>> groups(Fields root) {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    if (!root.has("kelompok")) {
      return groups;
    }
    String expected = "tulis nama kelompok dan unitnya, seperti puskesmas: [PKM-01, PKM-02]";
    Fields fields = root.below("kelompok", expected);
    if (fields.entries().isEmpty() && isMapping(root, "kelompok")) {
      root.wrong("kelompok", "", "kosong; " + expected + ", atau hapus baris ini");
    }
    Map<String, String> groupOfUnit = new HashMap<>();
    fields
        .lists("tulis unitnya, seperti [PKM-01, PKM-02]")
        .forEach(
            (group, units) -> {
              if (!TITLE.matcher(group).matches()) {
                fields.wrong(group, group, "nama kelompok harus satu baris tulisan");
              }
              groups.put(group, units.stream().map(Scalar::text).toList());
              units.forEach(unit -> checkUnit(fields, group, unit, groupOfUnit));
            });
    return groups;
  }

  private static boolean isMapping(Fields fields, String key) {
    return fields.entries().get(key).value() instanceof Node.Mapping;
  }

  private void checkUnit(
      Fields fields, String group, Scalar unit, Map<String, String> groupOfUnit) {
    String key = Fields.path("kelompok", group);
    if (!VERSION.matcher(unit.text()).matches()) {
      problems.wrong(unit.line(), key, unit.text(), "harus unit_id seperti di unit.csv");
    }
    String other = groupOfUnit.putIfAbsent(unit.text(), group);
    if (other != null) {
      problems.wrong(
          unit.line(),
          key,
          unit.text(),
          other.equals(group)
              ? "tercantum dua kali"
              : "sudah ada di kelompok "
                  + other
                  + " (baris "
                  + fields.line(other)
                  + "); satu unit, satu kelompok");
    }
  }

  private List<Gate> gates(Fields root) {
    List<Gate> gates = new ArrayList<>();
    String none = "bila memang tidak ada yang menghalangi, tulis gerbang: []";
    if (!root.has("gerbang")) {
      root.wrong("gerbang", "", "belum ditulis; " + none);
      return gates;
    }
    Entry entry = root.entries().get("gerbang");
    if (!(entry.value() instanceof Sequence sequence)) {
      root.wrong("gerbang", "", "harus daftar yang tiap isinya diawali tanda -; " + none);
      return gates;
    }
    for (int i = 0; i < sequence.items().size(); i++) {
      Node item = sequence.items().get(i);
      Fields fields =
          Fields.of(
                  problems,
                  "gerbang[" + (i + 1) + "]",
                  item.line(),
                  item,
                  "tulis di bawahnya: " + String.join(", ", GATE_KEYS))
              .knowing(GATE_KEYS);
      gates.add(gate(fields));
    }
    return gates;
  }

  private static Gate gate(Fields fields) {
    List<IntegrityType> types =
        fields.words("perkara", IntegrityType.values(), IntegrityType::code);
    List<IntegrityState> states =
        fields.words("keadaan", IntegrityState.values(), IntegrityState::code);
    for (IntegrityState state : states) {
      if (state == IntegrityState.LAPORAN || state == IntegrityState.TIDAK_TERBUKTI) {
        fields.doubtful(
            "keadaan",
            state.code(),
            "belum atau tidak terbukti; siapa pun yang melapor dapat menghalangi penghargaan");
      }
    }
    return new Gate(types, states, fields.whole("bulan_sesudah_selesai", 0, MOST_MONTHS));
  }

  private Reward reward(Fields root, Map<String, List<String>> groups, List<Component> components) {
    Fields fields =
        root.below("penghargaan", "tulis di bawahnya: " + String.join(", ", REWARD_KEYS))
            .knowing(REWARD_KEYS);
    int quota = fields.whole("kuota", 1, MOST_REWARDS);
    Map<String, Integer> quotaOfGroup = quotaOfGroup(fields, groups);
    BigDecimal sure = probability(fields, "keyakinan");
    BigDecimal sureNot = probability(fields, "keyakinan_tidak");
    if (fields.has("keyakinan") && fields.has("keyakinan_tidak") && sureNot.compareTo(sure) >= 0) {
      fields.wrong(
          "keyakinan_tidak",
          sureNot.toPlainString(),
          "harus lebih kecil dari keyakinan, " + sure.toPlainString());
    }
    PanelRule panel = fields.word("panel", PanelRule.values(), PanelRule::code);
    List<MeritComponent> criteria = criteria(fields, panel, components);
    return new Reward(
        quota, quotaOfGroup, sure.doubleValue(), sureNot.doubleValue(), panel, criteria);
  }

  private static BigDecimal probability(Fields fields, String key) {
    // something possible where it is missing: the two are compared
    BigDecimal otherwise = key.equals("keyakinan") ? BigDecimal.ONE : BigDecimal.ZERO;
    String expected = "harus angka 0 sampai 1, seperti 0.90";
    BigDecimal value = fields.number(key, expected).orElse(otherwise);
    if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
      fields.wrong(key, value.toPlainString(), expected);
      return otherwise;
    }
    return value;
  }

  private static Map<String, Integer> quotaOfGroup(
      Fields reward, Map<String, List<String>> groups) {
    Map<String, Integer> quotas = new LinkedHashMap<>();
    if (!reward.has("kuota_kelompok")) {
      return quotas;
    }
    Fields fields = reward.below("kuota_kelompok", "tulis seperti {puskesmas: 2}");
    for (String group : fields.entries().keySet()) {
      quotas.put(group, fields.whole(group, 1, MOST_REWARDS));
      if (!groups.isEmpty() && !groups.containsKey(group)) {
        fields.doubtful(
            group,
            "",
            "tidak ada kelompok ini di kebijakan"
                + Nearest.find(group, groups.keySet())
                    .map(meant -> "; maksudnya " + meant + "?")
                    .orElse(""));
      }
    }
    return quotas;
  }

  private static List<MeritComponent> criteria(
      Fields fields, PanelRule panel, List<Component> components) {
    if (panel != PanelRule.CRITERIA) {
      if (fields.has("kriteria")) {
        fields.doubtful("kriteria", "", "tidak dipakai bila panel: " + panel.code());
      }
      return List.of();
    }
    List<MeritComponent> criteria =
        fields.words("kriteria", MeritComponent.values(), MeritComponent::code);
    for (MeritComponent criterion : criteria) {
      if (components.stream().noneMatch(c -> c.name() == criterion)) {
        fields.wrong(
            "kriteria", criterion.code(), "tidak ada di komponen, jadi tidak dapat dilihat");
      }
    }
    return criteria;
  }
}
