package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.FigureKey;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitUnsur;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.Unsur;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How many in a hundred were dissatisfied with each unsur, in the order of the regulation. */
final class LowAnswers {

  private LowAnswers() {}

  /** One sentence for those shown, one for those of the SKM that too few people answered. */
  static List<String> sentences(Scene scene, FigureKey key) {
    Labels l = scene.l();
    List<UnitUnsur> rows = scene.view().snapshot().unsur(key);
    List<String> sentences = new ArrayList<>();
    sentences.add(
        l.text(
            "unit.unsur.low",
            rows.stream()
                .map(
                    u ->
                        l.text(
                            "unit.unsur.low.one",
                            scene.names().unsurShort(u.unsur()),
                            UnsurChart.lowPerHundred(u)))
                .collect(Collectors.joining(l.text("list.comma")))));
    List<String> withheld =
        Arrays.stream(Unsur.values())
            .map(Unsur::code)
            .filter(code -> rows.stream().noneMatch(u -> u.unsur().equals(code)))
            .map(scene.names()::unsur)
            .toList();
    if (key.population().instrumen().equals(Instrumen.SKM.code()) && !withheld.isEmpty()) {
      sentences.add(l.text("unit.unsur.withheld", l.list(withheld)));
    }
    return sentences;
  }
}
