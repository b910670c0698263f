package id.prima.ingest.merit;

import id.prima.ingest.clean.HeaderLayouts;
import id.prima.ingest.clean.TableShape;
import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.profile.MeritProfile;
import id.prima.ingest.profile.MeritProfiles;
import id.prima.ingest.profile.Scale;
import id.prima.ingest.read.TableFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The layouts of one feed, as the search for a header asks for them. */
record MeritLayouts(MeritProfiles profiles, MeritWords words)
    implements HeaderLayouts<LayoutMatch<String>> {

  private static final int MISSING_NAMED = 6;

  private static final String RECAP = "rekap";

  private static final int UNSUR = 9;

  @Override
  public Optional<LayoutMatch<String>> find(List<String> headers, TableFormat format) {
    return profiles.find(headers, HeaderLayouts.sheet(format));
  }

  @Override
  public Optional<String> forOtherSheet(List<String> headers) {
    return profiles
        .find(headers)
        .filter(m -> m.profile().reading().sheet() != null)
        .map(m -> HeaderLayouts.forSheet(m.profile().id(), m.profile().reading()));
  }

  @Override
  public Optional<LayoutMatch<String>> findNearest(List<String> headers) {
    return profiles.findNearest(headers);
  }

  @Override
  public int score(LayoutMatch<String> match) {
    return match.score() + (match.profile().own() ? HeaderLayouts.OWN : 0);
  }

  @Override
  public Object signature(LayoutMatch<String> match) {
    return List.of(match.profile().id(), match.fields().keySet());
  }

  @Override
  public List<String> headers(LayoutMatch<String> match) {
    return match.headers();
  }

  @Override
  public String lacking(LayoutMatch<String> nearest) {
    if (MeritProfiles.runsBeyond(nearest)) {
      return ". Kuesioner ini bernomor sampai "
          + MeritProfiles.highestNumber(nearest)
          + "; Prima membaca 21 panduan perilaku BerAKHLAK";
    }
    List<String> missing = nearest.missing().stream().map(MeritLayouts::named).toList();
    String more =
        missing.size() > MISSING_NAMED
            ? " dan " + (missing.size() - MISSING_NAMED) + " lainnya"
            : "";
    return ". Profil terdekat: "
        + nearest.profile().id()
        + " ("
        + nearest.profile().title()
        + "), belum ada kolom untuk "
        + missing.stream().limit(MISSING_NAMED).collect(Collectors.joining("; "))
        + more
        + (nearest.profile().id().equals(RECAP) && missing.size() >= UNSUR
            ? ". Tanpa NRR kesembilan unsur sebuah IKM tidak dapat dihitung ulang"
            : "");
  }

  private static String named(Set<String> fields) {
    return fields.stream().sorted().collect(Collectors.joining(" atau "));
  }

  @Override
  public List<String> ids() {
    return profiles.all().stream().map(MeritProfile::layout).map(l -> l.id()).toList();
  }

  @Override
  public Optional<String> otherShape(List<String> headers) {
    return profiles.all().stream().anyMatch(p -> p.layout().id().equals(RECAP))
        ? TableShape.remedy(headers)
        : Optional.empty();
  }

  @Override
  public boolean isContent(String cell) {
    // answers in words; a word of a component or a predikat may be a header
    return new ScaledAnswers(new Scale(1, 5), words).read(cell) > 0 && cell.indexOf(' ') > 0;
  }
}
