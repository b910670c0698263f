package id.prima.ingest.clean;

import id.prima.ingest.profile.ComplaintField;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.ingest.profile.LayoutMatch;
import id.prima.ingest.profile.LayoutProfile;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.TableFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The layouts of files of complaints. */
record ComplaintLayouts(ComplaintProfiles profiles, ComplaintWords words)
    implements HeaderLayouts<LayoutMatch<ComplaintField>> {

  /** A status of some programs, and a header of most registers. */
  private static final String FOLLOW_UP = "tindak lanjut";

  @Override
  public Optional<LayoutMatch<ComplaintField>> find(List<String> headers, TableFormat format) {
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
  public Optional<LayoutMatch<ComplaintField>> findNearest(List<String> headers) {
    return profiles.findNearest(headers);
  }

  @Override
  public int score(LayoutMatch<ComplaintField> match) {
    return match.score() + (match.profile().own() ? HeaderLayouts.OWN : 0);
  }

  @Override
  public Object signature(LayoutMatch<ComplaintField> match) {
    return List.of(match.profile().id(), match.fields().keySet());
  }

  @Override
  public List<String> headers(LayoutMatch<ComplaintField> match) {
    return match.headers();
  }

  @Override
  public String lacking(LayoutMatch<ComplaintField> nearest) {
    return ". Profil terdekat: "
        + nearest.profile().id()
        + " ("
        + nearest.profile().title()
        + "), belum ada kolom untuk "
        + nearest.missing().stream()
            .map(
                set ->
                    set.stream()
                        .map(ComplaintField::key)
                        .map(k -> k.replace('_', ' '))
                        .collect(Collectors.joining(" atau ")))
            .collect(Collectors.joining("; "));
  }

  @Override
  public List<String> ids() {
    return profiles.all().stream().map(LayoutProfile::id).toList();
  }

  @Override
  public boolean isContent(String cell) {
    // a header may be the word Pengaduan or Selesai, but no cell below one names a status so fully
    return words.status(cell) != null
        && cell.indexOf(' ') > 0
        && !Words.normalise(cell).equals(FOLLOW_UP);
  }
}
