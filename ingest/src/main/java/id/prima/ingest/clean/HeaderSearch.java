package id.prima.ingest.clean;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.profile.HeaderMatch;
import id.prima.ingest.profile.Profile;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the row of headers among the first rows of a file, or says what it saw instead. */
final class HeaderSearch {

  private static final int TWO_ROW_HEADER = 3;
  private static final int COLUMNS_NAMED = 40;

  /** A number, a date, a mail address, a phone: nothing that a header holds. */
  private static final Pattern CONTENT =
      Pattern.compile("[-+]?[\\d.,/: -]*\\d[\\d.,/: -]*|(?:\\D*\\d){7}.*|.*@.*", Pattern.DOTALL);

  private final Profiles profiles;
  private final AnswerWords words;
  private final Map<Character, List<RawRow>> firstRows = new LinkedHashMap<>();

  HeaderSearch(Profiles profiles, AnswerWords words) {
    this.profiles = profiles;
    this.words = words;
  }

  /** Where the headers stand and what they mean. */
  record Found(char separator, int row, HeaderMatch match) {}

  /** Adds the first rows as one separator parts them. */
  void add(char separator, List<RawRow> rows) {
    firstRows.put(separator, rows);
  }

  /**
   * The first row that names every unsur, under the separator by which it names most fields.
   *
   * @throws UnreadableFileException naming the columns seen and the nearest profile
   */
  Found find() throws UnreadableFileException {
    Found best = null;
    for (Map.Entry<Character, List<RawRow>> entry : firstRows.entrySet()) {
      Found found = first(entry.getKey(), entry.getValue());
      if (found != null && (best == null || found.match().score() > best.match().score())) {
        best = found;
      }
    }
    if (best == null) {
      throw new UnreadableFileException(whatWasSeen());
    }
    return best;
  }

  private Found first(char separator, List<RawRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      RawRow row = rows.get(i);
      Optional<HeaderMatch> match = profiles.find(row.cells());
      if (match.isPresent()) {
        HeaderMatch alone = match.get();
        HeaderMatch both =
            i > 0 && rows.get(i - 1).filled() >= TWO_ROW_HEADER
                ? profiles.find(over(rows.get(i - 1), row)).orElse(alone)
                : alone;
        return new Found(separator, row.number(), both.score() > alone.score() ? both : alone);
      }
    }
    return null;
  }

  /**
   * A header of two rows, as spreadsheets with merged cells have: the lower row where it speaks.
   */
  private static List<String> over(RawRow upper, RawRow lower) {
    List<String> merged = new ArrayList<>();
    for (int c = 0; c < lower.cells().size(); c++) {
      merged.add(lower.cell(c).isEmpty() ? upper.cell(c) : lower.cells().get(c));
    }
    return merged;
  }

  /**
   * Says what could be the header: a row above all content and fuller than those before it. Other
   * rows are never shown, for they may hold anybody's name.
   */
  private String whatWasSeen() {
    HeaderMatch nearest = null;
    RawRow widest = null;
    boolean anything = false;
    boolean content = false;
    for (List<RawRow> rows : firstRows.values()) {
      int filled = 1;
      for (RawRow row : rows) {
        anything |= !Words.normalise(String.join(" ", row.cells())).isEmpty();
        if (row.filled() <= filled) {
          continue;
        } else if (isContent(row)) {
          content = true;
          break;
        }
        filled = row.filled();
        HeaderMatch match = profiles.findNearest(row.cells()).orElse(null);
        if (match != null && (nearest == null || match.score() > nearest.score())) {
          nearest = match;
        }
        if (widest == null || filled > widest.filled()) {
          widest = row;
        }
      }
    }
    if (nearest != null) {
      return "judul kolom tidak dikenal; kolom yang ada: "
          + names(nearest.headers())
          + near(nearest);
    } else if (!anything) {
      return "berkas kosong; hapus, atau unduh ulang dari sumbernya";
    } else if (widest != null) {
      return "judul kolom tidak dikenal; kolom yang ada: "
          + names(widest.cells())
          + ". Tidak ada profil yang mendekati; yang dikenal: "
          + profiles.all().stream().map(Profile::id).collect(Collectors.joining(", "))
          + " (lihat data/profiles)";
    }
    return content
        ? "judul kolom tidak ada; baris pertama tampaknya sudah isi. Tambahkan baris judul kolom"
        : "judul kolom tidak dikenal; isinya hanya satu kolom. Pemisah kolom harus koma, titik"
            + " koma, tab, atau garis tegak";
  }

  private static String near(HeaderMatch nearest) {
    if (nearest.hasOtherLength()) {
      return ". Kuesioner ini bernomor sampai "
          + nearest.highestNumber()
          + "; Prima membaca kuesioner sembilan unsur (U1 sampai U9)";
    }
    return ". Profil terdekat: "
        + nearest.profile().id()
        + " ("
        + nearest.profile().title()
        + "), belum ada kolom untuk "
        + nearest.missing().stream().map(Unsur::title).collect(Collectors.joining("; "));
  }

  /** Whether a row holds answers, or may hold somebody's data: then nothing of it is shown. */
  private boolean isContent(RawRow row) {
    Set<String> seen = new HashSet<>();
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      boolean filled = !cell.isEmpty();
      if (filled && (CONTENT.matcher(cell).matches() || words.isKnown(cell) || !seen.add(cell))) {
        return true;
      }
    }
    return false;
  }

  private static String names(List<String> headers) {
    return headers.stream()
        .map(SafeCell::printable)
        .filter(h -> !h.isEmpty())
        .limit(COLUMNS_NAMED)
        .collect(Collectors.joining(", "));
  }
}
