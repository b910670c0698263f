package id.prima.ingest.onefile;

import id.prima.data.vocab.Unsur;
import id.prima.ingest.clean.AnswerWords;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.FeedFiles;
import id.prima.ingest.clean.FileTables;
import id.prima.ingest.clean.HeaderSearch;
import id.prima.ingest.clean.TableShape;
import id.prima.ingest.profile.Field;
import id.prima.ingest.profile.HeaderMatch;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.profile.Words;
import id.prima.ingest.read.FileFacts;
import id.prima.ingest.read.RawRow;
import id.prima.ingest.read.RowReader;
import id.prima.ingest.read.UnreadableFileException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A first layout for a file of answers that no layout recognises: what its headers seem to mean,
 * for somebody to look through. It can be read as a layout from the start.
 */
public final class ProfileDraft {

  /** Of a question's name, with room for a number behind it. */
  private static final int LONGEST_ITEM = 36;

  /** Other numbers of questions than nine that are in use, as far as one can guess. */
  private static final List<Integer> OTHER_LENGTHS = List.of(8, 13, 14);

  /** So many columns of answers beside the unsur are questions too, as in SKM Online. */
  private static final int MANY = 5;

  private final String fileName;
  private final List<String> headers;
  private final ColumnLook[] looks;
  private final HeaderMatch match;
  private final Map<Unsur, Integer> unsur = new EnumMap<>(Unsur.class);
  private final List<Unsur> guessed = new ArrayList<>();
  private final List<Integer> items = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private ProfileDraft(
      String fileName, List<String> headers, ColumnLook[] looks, HeaderMatch match) {
    this.fileName = fileName;
    this.headers = headers;
    this.looks = looks;
    this.match = match;
  }

  /**
   * The text of the layout.
   *
   * @throws UnreadableFileException where the file has no row of headers
   */
  public static String of(OneFile file) throws IOException, UnreadableFileException {
    AnswerWords words = AnswerWords.builtIn();
    FileFacts facts = FeedFiles.facts(file, file.path());
    HeaderSearch.Found<List<String>> found =
        FileTables.find(file, file.path(), facts, new AnyHeader(words)).tables().get(0).header();
    List<String> headers = found.match();
    ColumnLook[] looks = new ColumnLook[headers.size()];
    Arrays.setAll(looks, c -> new ColumnLook(words));
    try (RowReader rows = RowReader.open(file, file.path(), facts, found.format())) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        for (int c = 0; c < looks.length && row.number() > found.row(); c++) {
          looks[c].add(row.cell(c));
        }
      }
    }
    ProfileDraft draft =
        new ProfileDraft(
            file.name(),
            headers,
            looks,
            Profiles.builtIn().findNearest(headers).orElse(Profiles.builtIn().lay(headers)));
    Optional<String> remedy = TableShape.remedy(headers);
    if (draft.match.unsur().isEmpty() && remedy.isPresent()) {
      throw new UnreadableFileException(remedy.get());
    }
    draft.guess();
    return draft.text();
  }

  /** Columns of answers that no name explains stand for the unsur still missing, in form order. */
  private void guess() {
    match.unsur().forEach(unsur::put);
    int first = unsur.values().stream().mapToInt(c -> c).min().orElse(0);
    int last = unsur.values().stream().mapToInt(c -> c).max().orElse(0);
    List<Integer> unnamed = new ArrayList<>();
    for (int c = 0; c < looks.length; c++) {
      boolean claimed =
          match.unsur().containsValue(c) || match.fields().containsValue(c) || isPersonal(c);
      boolean answers =
          looks[c].holdsAnswers()
              || looks[c].holdsCodes()
              || (c > first && c < last && looks[c].holdsFewWords());
      if (!claimed && answers && !Words.normalise(headers.get(c)).isEmpty()) {
        unnamed.add(c);
      }
    }
    if (unsur.isEmpty() && unnamed.size() > Unsur.DAFTAR.size()) {
      keepNineInARow(unnamed);
    }
    int total = unsur.size() + unnamed.size();
    boolean all = total == Unsur.DAFTAR.size();
    for (Unsur missing : Unsur.FORMULIR) {
      if (all && !unsur.containsKey(missing)) {
        unsur.put(missing, unnamed.remove(0));
        guessed.add(missing);
      }
    }
    boolean other =
        OTHER_LENGTHS.contains(total)
            || match.hasOtherLength()
            || (unsur.size() < Unsur.DAFTAR.size() && unnamed.size() >= MANY);
    if (!all && other && !unsur.isEmpty()) {
      items.addAll(unnamed);
    }
  }

  /** Nine columns side by side are the questions, and one that stands apart is none. */
  private static void keepNineInARow(List<Integer> columns) {
    List<Integer> longest = List.of();
    int from = 0;
    for (int i = 1; i <= columns.size(); i++) {
      if (i == columns.size() || columns.get(i) != columns.get(i - 1) + 1) {
        longest = i - from > longest.size() ? List.copyOf(columns.subList(from, i)) : longest;
        from = i;
      }
    }
    if (longest.size() == Unsur.DAFTAR.size()) {
      columns.retainAll(longest);
    }
  }

  /** Whether every question has its column, so that none of the nine unsur is looked for. */
  private boolean isWhole() {
    int asked = unsur.size() + items.size();
    return asked == Unsur.DAFTAR.size() || OTHER_LENGTHS.contains(asked) || !items.isEmpty();
  }

  private boolean isPersonal(int column) {
    Recognition.Column taken = taken(column);
    return taken != null && taken.how() == Recognition.How.PERSONAL;
  }

  private Recognition.Column taken(int column) {
    String header = headers.get(column);
    return match.recognition().columns().stream()
        .filter(c -> c.header().equals(header))
        .findFirst()
        .orElse(null);
  }

  private String text() {
    int questions = isWhole() ? unsur.size() + items.size() : Unsur.DAFTAR.size();
    lines.addAll(DraftText.head(fileName, Feed.SURVEI));
    lines.add("instrumen: SKM");
    lines.add("jumlah_unsur: " + questions);
    lines.addAll(DraftText.OPTIONS);
    lines.add("# balik: true            # bila 1 atau a berarti paling baik");
    fields();
    unsur();
    lines.addAll(new DraftWords(asked().stream().map(c -> looks[c]).toList()).lines());
    others();
    return String.join("\n", lines) + "\n";
  }

  private void fields() {
    lines.add("kolom:");
    if (match.fields().isEmpty()) {
      lines.set(lines.size() - 1, "kolom: {}");
    }
    Map<Integer, Field> byColumn = new TreeMap<>();
    match.fields().forEach((field, column) -> byColumn.put(column, field));
    byColumn.forEach(
        (column, field) -> lines.add("  " + field.key() + ": [" + header(column) + "]"));
    List<String> absent =
        Arrays.stream(Field.values())
            .filter(f -> !match.fields().containsKey(f))
            .map(Field::key)
            .toList();
    if (!absent.isEmpty()) {
      lines.add("  # belum ada: " + String.join(", ", absent));
    }
  }

  private void unsur() {
    boolean whole = isWhole();
    if (!items.isEmpty()) {
      lines.add("# Lebih dari satu pertanyaan untuk satu unsur, atau pertanyaan di luar sembilan");
      lines.add("# unsur: IKM memakai bobot 1/jumlah_unsur, diberi tanda, dan tidak dibandingkan");
      lines.add("# dengan kuesioner sembilan unsur.");
    }
    lines.add("unsur:");
    for (Unsur one : Unsur.FORMULIR) {
      Integer column = unsur.get(one);
      if (column != null) {
        lines.add(
            "  "
                + one.code()
                + ": ["
                + header(column)
                + "]"
                + (guessed.contains(one) ? "    # tebakan menurut urutan formulir; periksa" : ""));
      } else if (!whole) {
        lines.add(
            "  "
                + one.code()
                + ": ["
                + DraftText.quoted("tulis judul kolom " + one.title())
                + "]    # belum ditemukan; ganti dengan judul kolomnya");
      }
    }
    if (!items.isEmpty()) {
      lines.add(
          "# Pertanyaan lain yang dijawab 1-4, di luar sembilan unsur; beri nama yang singkat.");
      lines.add("# Nama yang sama berarti pertanyaan yang sama, juga dari berkas lain.");
      lines.add("butir:");
      Set<String> names = new HashSet<>();
      for (int column : items) {
        String name = itemName(headers.get(column));
        String free = name;
        for (int n = 2; !names.add(free); n++) {
          free = name + "_" + n;
        }
        lines.add("  " + free + ": [" + header(column) + "]");
      }
    }
  }

  /** A question's name from the words of its header: a number would name any other as well. */
  private static String itemName(String header) {
    String words = Words.normalise(header).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
    String name = words.matches("[a-z].*") ? words : "butir_" + words;
    return name.substring(0, Math.min(name.length(), LONGEST_ITEM)).replaceAll("_$", "");
  }

  /** Columns of all questions. */
  private List<Integer> asked() {
    List<Integer> columns = new ArrayList<>(unsur.values());
    columns.addAll(items);
    return columns;
  }

  private void others() {
    List<String> ignored = new ArrayList<>();
    List<String> personal = new ArrayList<>();
    for (int c = 0; c < headers.size(); c++) {
      boolean read = match.fields().containsValue(c) || unsur.containsValue(c) || items.contains(c);
      if (!read && !Words.normalise(headers.get(c)).isEmpty()) {
        (isPersonal(c) ? personal : ignored).add("#   " + header(c));
      }
    }
    if (!ignored.isEmpty()) {
      lines.add("# Kolom lain, tidak dibaca; pindahkan ke atas bila berarti:");
      lines.addAll(ignored);
    }
    if (!personal.isEmpty()) {
      lines.add("# Data pribadi atau isian bebas, tidak pernah dibaca:");
      lines.addAll(personal);
    }
  }

  private String header(int column) {
    return DraftText.quoted(headers.get(column));
  }
}
