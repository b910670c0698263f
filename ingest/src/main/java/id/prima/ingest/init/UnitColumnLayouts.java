package id.prima.ingest.init;

import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.HeaderLayouts;
import id.prima.ingest.clean.SafeCell;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.TableFormat;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the column that names units in a file of whatever feed: a survey, a recap, an export of
 * complaints, or a mere list.
 */
final class UnitColumnLayouts implements HeaderLayouts<UnitColumnLayouts.UnitColumn> {

  /** Headers that say it, the surest first. */
  private static final List<String> WHOLE =
      List.of(
          "nama unit layanan",
          "nama unit pelayanan",
          "nama unit kerja",
          "nama unit",
          "unit layanan",
          "unit pelayanan",
          "unit kerja",
          "nama opd",
          "nama opp",
          "nama upp",
          "nama perangkat daerah",
          "unit",
          "opd",
          "opp",
          "upp",
          "skpd",
          "perangkat daerah",
          "instansi terdisposisi",
          "instansi",
          "unit yang dikunjungi",
          "lokasi layanan",
          "tempat layanan",
          "tempat pelayanan",
          "nama puskesmas",
          "nama sekolah",
          "puskesmas",
          "sekolah",
          "unit id");

  private static final int NONE = -1;

  /** Words of which one must stand beside "unit". */
  private static final Set<String> BESIDE_UNIT =
      Set.of("nama", "layanan", "pelayanan", "dikunjungi", "kerja", "penyelenggara");

  /**
   * The column of units below a row of headers.
   *
   * @param column its place; the first is 0
   * @param headers all headers
   */
  record UnitColumn(int column, List<String> headers) {

    String header() {
      return SafeCell.printable(headers.get(column));
    }
  }

  @Override
  public Optional<UnitColumn> find(List<String> headers, TableFormat format) {
    List<String> names = headers.stream().map(Words::normalise).toList();
    // a list of units calls them so; anywhere else a "nama" is a person's
    if (names.contains("unit id") && names.contains("nama")) {
      return Optional.of(new UnitColumn(names.indexOf("nama"), headers));
    }
    for (String whole : WHOLE) {
      if (names.contains(whole)) {
        return Optional.of(new UnitColumn(names.indexOf(whole), headers));
      }
    }
    for (int c = 0; c < names.size(); c++) {
      Set<String> words = new HashSet<>(Arrays.asList(names.get(c).split(" ", -1)));
      if (words.remove("unit") && words.stream().anyMatch(BESIDE_UNIT::contains)) {
        return Optional.of(new UnitColumn(c, headers));
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<UnitColumn> findNearest(List<String> headers) {
    return Optional.of(new UnitColumn(NONE, headers));
  }

  /** The format that parts a row into more cells is the one it was written in. */
  @Override
  public int score(UnitColumn match) {
    return match.headers().size();
  }

  /** Sheets that call the column alike are read together, whatever else stands in them. */
  @Override
  public Object signature(UnitColumn match) {
    return Words.normalise(match.headers().get(match.column()));
  }

  @Override
  public List<String> headers(UnitColumn match) {
    return match.headers();
  }

  @Override
  public String lacking(UnitColumn match) {
    return "";
  }

  @Override
  public List<String> ids() {
    return List.of();
  }

  @Override
  public boolean isContent(String cell) {
    return AnswerWords.builtIn().isKnown(cell);
  }
}
