package id.prima.ingest.clean;

import id.prima.ingest.profile.Words;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.TableFormat;
import id.prima.ingest.read.UnreadableFileException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the row of headers among the first rows of a file, or says what it saw instead. */
public final class HeaderSearch<M> {

  /** How the message begins on headers that no layout knows, so that a layout would help. */
  public static final String UNKNOWN = "judul kolom tidak dikenal; kolom yang ada: ";

  private static final int TWO_ROW_HEADER = 3;
  private static final int SEPARATORS_OF_A_ROW = 8;
  private static final int COLUMNS_NAMED = 40;

  /** A number, a date, a mail address, a phone: nothing that a header holds. */
  private static final Pattern CONTENT =
      Pattern.compile("[-+]?[\\d.,/: -]*\\d[\\d.,/: -]*|(?:\\D*\\d){7}.*|.*@.*", Pattern.DOTALL);

  /** Several years side by side are headers. */
  private static final Pattern YEAR = Pattern.compile("20\\d\\d");

  private static final int YEARS = 2;

  private static final Pattern UNSUR_NUMBER = Pattern.compile("\\(?[1-9]\\d?[).]?");

  private static final List<String> ROMAN =
      List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

  /** What stands over the numbers of the unsur, itself without any. */
  private static final Pattern OVER_NUMBERS =
      Pattern.compile("(?is)(?=.*\\b(?:unsur|pertanyaan|soal)\\b)\\D*");

  private final HeaderLayouts<M> layouts;
  private final Map<TableFormat, List<RawRow>> firstRows = new LinkedHashMap<>();

  /** Layouts whose headers were found on a sheet that they are not for. */
  private final Set<String> forOtherSheets = new TreeSet<>();

  HeaderSearch(HeaderLayouts<M> layouts) {
    this.layouts = layouts;
  }

  /** Where the headers stand and what they mean. */
  public record Found<M>(TableFormat format, int row, M match) {}

  /** Adds the first rows as one format parts them. */
  void add(TableFormat format, List<RawRow> rows) {
    firstRows.put(format, rows);
  }

  /**
   * The first row that names every unsur, under the format by which it names most fields.
   *
   * @throws UnreadableFileException naming the columns seen and the nearest profile
   */
  Found<M> find() throws UnreadableFileException {
    return best(findAll());
  }

  /**
   * The first row of headers under each format that has one.
   *
   * @throws UnreadableFileException naming the columns seen and the nearest profile, where none has
   */
  List<Found<M>> findAll() throws UnreadableFileException {
    List<Found<M>> all = new ArrayList<>();
    for (Map.Entry<TableFormat, List<RawRow>> entry : firstRows.entrySet()) {
      Found<M> found = first(entry.getKey(), entry.getValue());
      if (found != null) {
        all.add(found);
      }
    }
    if (all.isEmpty()) {
      throw new UnreadableFileException(
          forOtherSheets.isEmpty() ? whatWasSeen() : sheetsThatAreThere());
    }
    return all;
  }

  /** The one that names most fields, the earliest among equals. */
  Found<M> best(List<Found<M>> all) {
    Found<M> best = all.get(0);
    for (Found<M> found : all) {
      if (layouts.score(found.match()) > layouts.score(best.match())) {
        best = found;
      }
    }
    return best;
  }

  private Optional<M> find(List<String> headers, TableFormat format) {
    Optional<M> found = layouts.find(headers, format);
    if (found.isEmpty() && format instanceof TableFormat.Sheet) {
      layouts.forOtherSheet(headers).ifPresent(forOtherSheets::add);
    }
    return found;
  }

  private Found<M> first(TableFormat format, List<RawRow> rows) {
    for (int i = 0; i < rows.size(); i++) {
      RawRow row = rows.get(i);
      Optional<M> alone = find(row.cells(), format);
      Optional<M> both =
          i > 0 && rows.get(i - 1).filled() >= TWO_ROW_HEADER
              ? find(over(rows.get(i - 1), row), format)
              : Optional.empty();
      if (alone.isPresent() || both.isPresent()) {
        boolean two =
            both.isPresent()
                && (alone.isEmpty() || layouts.score(both.get()) > layouts.score(alone.get()));
        M found = two ? both.get() : alone.get();
        return two ? new Found<>(format, row.number(), found) : lower(format, rows, i, found);
      }
    }
    return null;
  }

  /** The row of a header, or the row below where both together name more than it does. */
  private Found<M> lower(TableFormat format, List<RawRow> rows, int at, M alone) {
    RawRow row = rows.get(at);
    if (at + 1 < rows.size() && row.filled() >= TWO_ROW_HEADER && !hasNumber(rows.get(at + 1))) {
      Optional<M> both = find(over(row, rows.get(at + 1)), format);
      if (both.isPresent() && layouts.score(both.get()) > layouts.score(alone)) {
        return new Found<>(format, rows.get(at + 1).number(), both.get());
      }
    }
    return new Found<>(format, row.number(), alone);
  }

  /**
   * A header of two rows, as spreadsheets with merged cells have: the lower row where it speaks.
   */
  private static List<String> over(RawRow upper, RawRow lower) {
    List<String> merged = new ArrayList<>();
    for (int c = 0; c < Math.max(lower.cells().size(), upper.cells().size()); c++) {
      merged.add(lower.cell(c).isEmpty() ? upper.cell(c) : below(upper.cell(c), lower, c));
    }
    return merged;
  }

  /** A number below "Nilai unsur pelayanan" is that of an unsur; else the lower cell as it is. */
  private static String below(String upper, RawRow lower, int column) {
    int number = OVER_NUMBERS.matcher(upper).matches() ? unsurNumber(lower.cell(column)) : 0;
    return number > 0 ? "unsur " + number : lower.cells().get(column);
  }

  /** The number of an unsur, in either kind of digits; 0 where a cell holds none. */
  private static int unsurNumber(String cell) {
    return UNSUR_NUMBER.matcher(cell).matches()
        ? Integer.parseInt(cell.replaceAll("\\D", ""))
        : ROMAN.indexOf(cell) + 1;
  }

  /** Whether the first row is one cell that itself looks like a row of several. */
  private boolean isQuotedWhole() {
    return firstRows.values().stream()
            .flatMap(List::stream)
            .filter(row -> row.filled() > 0)
            .findFirst()
            .filter(row -> row.filled() == 1)
            .map(row -> String.join("", row.cells()))
            .stream()
            .flatMapToInt(String::chars)
            .filter(c -> c == ',' || c == ';' || c == '\t')
            .count()
        >= SEPARATORS_OF_A_ROW;
  }

  /** Names the sheets where their names are plainly no person's. */
  private String sheetsThatAreThere() {
    return String.join("; ", forOtherSheets)
        + ", yang tidak ada atau tersembunyi di buku kerja ini; yang ada: "
        + firstRows.keySet().stream()
            .map(TableFormat.Sheet.class::cast)
            .map(sheet -> "ke-" + sheet.number() + SafeCell.sheet(sheet.name()))
            .collect(Collectors.joining(", "))
        + ". Ganti nama lembarnya, atau lembar: dalam profil itu";
  }

  /**
   * Says what could be the header: a row above all content and fuller than those before it. Other
   * rows are never shown, for they may hold anybody's name.
   */
  private String whatWasSeen() {
    for (RawRow row : firstRows.values().stream().flatMap(List::stream).toList()) {
      Optional<String> remedy = layouts.otherShape(row.cells());
      if (remedy.isPresent()) {
        return remedy.get();
      }
    }
    M nearest = null;
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
        M match = layouts.findNearest(row.cells()).orElse(null);
        if (match != null && (nearest == null || layouts.score(match) > layouts.score(nearest))) {
          nearest = match;
        }
        if (widest == null || filled > widest.filled()) {
          widest = row;
        }
      }
    }
    if (nearest != null) {
      return UNKNOWN + names(layouts.headers(nearest)) + layouts.lacking(nearest);
    } else if (!anything) {
      return "berkas kosong; hapus, atau unduh ulang dari sumbernya";
    } else if (widest != null) {
      return UNKNOWN
          + names(widest.cells())
          + ". Tidak ada profil yang mendekati; yang dikenal: "
          + String.join(", ", layouts.ids())
          + " (lihat data/profiles)";
    }
    if (isQuotedWhole()) {
      return "setiap baris seluruhnya di dalam satu sel: berkas CSV ini disimpan ulang dari Excel"
          + " tanpa dipisah kolomnya. Unduh ulang dari sumbernya, atau pisahkan di Excel (Data,"
          + " Text to Columns) lalu simpan sebagai .xlsx";
    }
    return content
        ? "judul kolom tidak ada; baris pertama tampaknya sudah isi. Tambahkan baris judul kolom"
        : "judul kolom tidak dikenal; isinya hanya satu kolom. Pemisah kolom harus koma, titik"
            + " koma, tab, atau garis tegak";
  }

  /** Whether a cell holds data, such as stand below a header and never in it. */
  public static boolean isData(String cell) {
    return CONTENT.matcher(cell).matches();
  }

  private static boolean hasNumber(RawRow row) {
    for (int c = 0; c < row.cells().size(); c++) {
      if (isData(row.cell(c))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a row holds answers, or may hold somebody's data: then nothing of it is shown. */
  private boolean isContent(RawRow row) {
    Set<String> seen = new HashSet<>();
    boolean years =
        row.cells().stream().filter(YEAR.asMatchPredicate()).distinct().count() >= YEARS;
    for (int c = 0; c < row.cells().size(); c++) {
      String cell = row.cell(c);
      boolean filled = !cell.isEmpty() && !(years && YEAR.matcher(cell).matches());
      if (filled && (isData(cell) || layouts.isContent(cell) || !seen.add(cell))) {
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
