package id.prima.dashboard.page;

import id.prima.dashboard.page.RingkasanPage.Talk;
import id.prima.dashboard.snapshot.CaseKey;
import id.prima.dashboard.snapshot.Population;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitChange;
import id.prima.data.marts.UnitFunnel;
import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.FunnelPosition;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tingkat;
import id.prima.data.vocab.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What deserves a talk: what chance does not explain, and what has not come. Five at most; a list
 * of everything would be read by nobody.
 */
final class TalkingPoints {

  private static final int MOST = 5;
  private static final int NAMED = 3;

  private TalkingPoints() {}

  static List<Talk> of(Scene scene) {
    List<Talk> all = new ArrayList<>();
    all.addAll(changes(scene, Verdict.TURUN));
    all.addAll(outliers(scene, FunnelPosition.FAR_BELOW));
    List<Talk> missing = new ArrayList<>(late(scene));
    missing.addAll(missing(scene));
    List<Talk> good =
        Stream.concat(
                changes(scene, Verdict.NAIK).stream(),
                outliers(scene, FunnelPosition.FAR_ABOVE).stream())
            .toList();
    // what is late or has not come is said even where much fell, and good news where there is room
    List<Talk> chosen =
        new ArrayList<>(all.subList(0, Math.min(all.size(), MOST - missing.size())));
    chosen.addAll(missing);
    good.stream().limit(MOST - chosen.size()).forEach(chosen::add);
    return chosen;
  }

  /** Units whose index really moved, the largest move first; each unit once. */
  private static List<Talk> changes(Scene scene, Verdict verdict) {
    Labels l = scene.l();
    List<UnitChange> changes = new ArrayList<>();
    for (UnitInfo unit : scene.view().snapshot().units()) {
      scene.view().snapshot().change(unit.unitId()).stream()
          .filter(c -> c.period().equals(scene.view().period().toString()))
          .filter(c -> c.tingkat().equals(Tingkat.UNIT.code()))
          .filter(c -> isShown(scene, c.instrumen(), c.pengguna()))
          .filter(c -> c.verdict().equals(verdict.code()))
          .max(Comparator.comparing((UnitChange c) -> c.difference().abs()))
          .ifPresent(changes::add);
    }
    changes.sort(Comparator.comparing((UnitChange c) -> c.difference().abs()).reversed());
    return changes.stream()
        .map(
            c ->
                talk(
                    scene,
                    c.unitId(),
                    l.text(
                        "talk." + verdict.code(),
                        name(scene, c.unitId()),
                        l.number(c.difference().abs()),
                        scene.names().period(Period.parse(c.earlierPeriod()).orElseThrow()),
                        l.number(c.earlierIkm()),
                        l.number(c.ikm()))))
        .toList();
  }

  /** Units outside the 99.8% limits of their group, the farthest first. */
  private static List<Talk> outliers(Scene scene, FunnelPosition position) {
    Labels l = scene.l();
    List<UnitFunnel> outliers = new ArrayList<>();
    for (UnitInfo unit : scene.view().snapshot().units()) {
      scene.view().snapshot().funnel(unit.unitId()).stream()
          .filter(f -> f.period().equals(scene.view().period().toString()))
          .filter(f -> isShown(scene, f.instrumen(), f.pengguna()))
          .filter(f -> f.position().equals(position.code()))
          .forEach(outliers::add);
    }
    outliers.sort(
        Comparator.comparing((UnitFunnel f) -> f.ikm().subtract(f.centre()).abs()).reversed());
    return outliers.stream()
        .map(
            f ->
                talk(
                    scene,
                    f.unitId(),
                    l.text(
                        "talk." + position.code(),
                        name(scene, f.unitId()),
                        l.number(f.ikm()),
                        f.kelompokBanding(),
                        l.number(f.centre()))))
        .toList();
  }

  /** Complaints past their limit, of the whole office: which units hold them is for staff. */
  private static List<Talk> late(Scene scene) {
    Labels l = scene.l();
    return scene
        .view()
        .snapshot()
        .complaints()
        .flow(CaseKey.office(scene.view().period()))
        .filter(f -> f.openLate() > 0 && f.oldestOpenDays() != null)
        .map(
            f ->
                new Talk(
                    l.text("aduan.talk.late", f.openLate(), f.oldestOpenDays()),
                    scene.links().page("/pengaduan"),
                    l.text("menu.pengaduan")))
        .stream()
        .toList();
  }

  /** Units that are due and have sent nothing, in one line. */
  private static List<Talk> missing(Scene scene) {
    Submissions submissions = new Submissions(scene.view());
    Period period = scene.view().period();
    List<UnitInfo> missing = new ArrayList<>(submissions.due(period));
    missing.removeAll(submissions.sent(period));
    if (missing.isEmpty()) {
      return List.of();
    }
    Labels l = scene.l();
    List<String> names = missing.stream().limit(NAMED).map(UnitInfo::nama).toList();
    int others = missing.size() - names.size();
    String who =
        others == 0
            ? l.list(names)
            : l.text("talk.andOthers", String.join(l.text("list.comma"), names), others);
    return List.of(
        new Talk(
            l.text("talk.missing", missing.size(), who),
            scene.links().page("/mutu-data"),
            l.text("menu.mutu")));
  }

  private static boolean isShown(Scene scene, String instrumen, String pengguna) {
    return scene.view().population().equals(new Population(instrumen, pengguna));
  }

  private static Talk talk(Scene scene, String unitId, String text) {
    return new Talk(text, scene.links().unit(unitId), scene.l().text("talk.open"));
  }

  private static String name(Scene scene, String unitId) {
    return scene.view().snapshot().unit(unitId).map(UnitInfo::nama).orElse(unitId);
  }
}
