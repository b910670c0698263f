package id.prima.dashboard.page;

import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.merit.MeritWords;
import id.prima.dashboard.page.Chrome.Choice;
import id.prima.dashboard.request.Query;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RankingGroup;
import id.prima.data.vocab.RewardDecision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which units of a ranking are shown; an empty text leaves a choice open.
 *
 * @param kelompok peer group
 * @param decision code of {@link RewardDecision}
 * @param search part of a name or an id
 */
public record PeringkatFilter(String kelompok, String decision, String search) {

  /** What an address may say; the names of these parameters. */
  static final List<String> PARAMETERS = List.of("kelompok", "keputusan", "cari", "halaman");

  static PeringkatFilter of(Query query) {
    return new PeringkatFilter(
        query.text("kelompok").orElse(""),
        query.code("keputusan", RewardDecision.values()).orElse(""),
        query.text("cari").orElse(""));
  }

  /** Whether units of a shown group may be left out. */
  boolean narrows() {
    return !(decision + search).isEmpty();
  }

  boolean shows(RankingGroup group) {
    return kelompok.isEmpty() || kelompok.equals(group.kelompokBanding());
  }

  boolean matches(Merit merit, String unitId) {
    return (decision.isEmpty() || decision.equals(merit.decision(unitId).code()))
        && (search.isEmpty()
            || UnitFilter.folded(merit.name(unitId)).contains(UnitFilter.folded(search))
            || UnitFilter.folded(unitId).contains(UnitFilter.folded(search)));
  }

  /** The parameters that say it in an address. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("kelompok", kelompok);
    parameters.put("keputusan", decision);
    parameters.put("cari", search);
    return parameters;
  }

  /** The choices of the form. */
  List<UnitListForm.Select> selects(Merit merit, MeritWords words) {
    Labels l = words.l();
    List<Choice> groups = new ArrayList<>();
    groups.add(choice("", l.text("peringkat.filter.kelompok.all"), kelompok));
    for (RankingGroup group : merit.groups()) {
      String name = group.kelompokBanding();
      groups.add(choice(name, words.group(name), kelompok));
    }
    if (!kelompok.isEmpty() && merit.group(kelompok).isEmpty()) {
      groups.add(choice(kelompok, words.group(kelompok), kelompok));
    }
    List<Choice> decisions = new ArrayList<>();
    decisions.add(choice("", l.text("peringkat.filter.keputusan.all"), decision));
    for (RewardDecision each : RewardDecision.values()) {
      decisions.add(choice(each.code(), words.decision(each), decision));
    }
    return List.of(
        new UnitListForm.Select("kelompok", l.text("peringkat.filter.kelompok"), groups),
        new UnitListForm.Select("keputusan", l.text("peringkat.filter.keputusan"), decisions));
  }

  private static Choice choice(String value, String text, String chosen) {
    return new Choice(value, text, value.equals(chosen), null);
  }
}
