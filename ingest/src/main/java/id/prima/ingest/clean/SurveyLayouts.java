package id.prima.ingest.clean;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.HeaderMatch;
import id.prima.ingest.profile.Profile;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.TableFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The layouts of survey files. */
record SurveyLayouts(Profiles profiles, AnswerWords words) implements HeaderLayouts<HeaderMatch> {

  @Override
  public Optional<HeaderMatch> find(List<String> headers, TableFormat format) {
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
  public Optional<HeaderMatch> findNearest(List<String> headers) {
    return profiles.findNearest(headers);
  }

  @Override
  public int score(HeaderMatch match) {
    return match.score() + (match.profile().own() ? OWN : 0);
  }

  @Override
  public Object signature(HeaderMatch match) {
    return List.of(match.profile().id(), match.unsur().keySet());
  }

  @Override
  public List<String> headers(HeaderMatch match) {
    return match.headers();
  }

  @Override
  public String lacking(HeaderMatch nearest) {
    if (nearest.hasOtherLength()) {
      return ". Kuesioner ini bernomor sampai "
          + nearest.highestNumber()
          + "; Prima membaca kuesioner sembilan unsur (U1 sampai U9), yang lain menurut profil kantor";
    }
    return ". Profil terdekat: "
        + nearest.profile().id()
        + " ("
        + nearest.profile().title()
        + "), belum ada kolom untuk "
        + nearest.missing().stream().map(Unsur::title).collect(Collectors.joining("; "))
        + several(nearest);
  }

  /** A form with several questions for an unsur, as SKM Online has, is another questionnaire. */
  private static String several(HeaderMatch nearest) {
    return nearest.others().isEmpty()
        ? ""
        : "; ada beberapa kolom untuk "
            + nearest.others().keySet().stream().map(Unsur::title).collect(Collectors.joining("; "))
            + ": mungkin kuesioner dengan beberapa pertanyaan untuk satu unsur, seperti SKM Online";
  }

  @Override
  public List<String> ids() {
    return profiles.all().stream().map(Profile::id).toList();
  }

  @Override
  public Optional<String> otherShape(List<String> headers) {
    return TableShape.remedy(headers);
  }

  @Override
  public boolean isContent(String cell) {
    return words.isKnown(cell);
  }
}
