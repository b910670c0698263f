package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitIkm;
import id.prima.data.vocab.Status;
import id.prima.rules.SampleStatus;
import java.util.ArrayList;
import java.util.List;

/** How many answered, of how many that should. */
final class Sample {

  private Sample() {}

  static List<String> sentences(Scene scene, Figure figure) {
    Labels l = scene.l();
    UnitIkm row = figure.row();
    List<String> sentences = new ArrayList<>();
    if (row.requiredSample() == null || row.population() == null) {
      sentences.add(l.text("sampel.unknown", row.respondents()));
    } else {
      boolean enough = row.respondents() >= row.requiredSample();
      sentences.add(
          l.text(
              enough ? "sampel.enough" : "sampel.short",
              row.respondents(),
              row.requiredSample(),
              row.population()));
      if (row.respondents() > row.population()) {
        sentences.add(l.text("sampel.more"));
      }
    }
    if (figure.is(Status.SEMENTARA)) {
      SampleStatus rule =
          SampleStatus.of(
              scene.view().snapshot().ketentuan(), scene.view().snapshot().id().period().lastDay());
      sentences.add(l.text("sampel.sementara", rule.minEnough(), rule.minPublic()));
    }
    return sentences;
  }
}
