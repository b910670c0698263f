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
import java.util.regex.Pattern;

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

  /** What others make of 1 to 4: 25 times as much, or a letter before it. */
  private static final Pattern HUNDREDTHS = Pattern.compile("25|50|75|100");

  private static final Pattern CODE = Pattern.compile("(\\p{L}{1,2}0?)([1-4])");

  /** A number before words, as in "4 Bintang". */
  private static final Pattern COUNTED = Pattern.compile("([1-4]) \\p{L}+");

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
    words();
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

  /** A word stands once, however many unsur it answers: it means the same to all of them. */
  private void words() {
    Map<String, Integer> found = new TreeMap<>();
    asked()
        .forEach(
            column ->
                looks[column]
                    .unknownWords()
                    .forEach(e -> found.merge(e.getKey(), e.getValue(), Integer::sum)));
    found.putAll(lowestBelowEnough(found.keySet()));
    found.putAll(secondAboveOpposed(found.keySet()));
    addRareOfScale(found);
    if (!found.isEmpty()) {
      lines.add(
          "# Kata jawaban yang belum dikenal, dan nilai yang mungkin: hapus tanda #, periksa");
      lines.add("# nilainya 1 sampai 4 (0 = tidak menjawab), dan tambahkan kata yang jarang.");
      lines.add("# jawaban:");
      found.forEach(
          (word, rows) ->
              lines.add(
                  "#   "
                      + DraftText.quoted(word)
                      + ": "
                      + value(word, found.keySet())
                      + "      # "
                      + rows
                      + " sel"));
    }
  }

  /** Of a scale of numbers or codes all four, also those too rare to be found. */
  private static void addRareOfScale(Map<String, Integer> found) {
    for (String word : List.copyOf(found.keySet())) {
      for (int i = 1; i <= 4; i++) {
        if (HUNDREDTHS.matcher(word).matches()) {
          found.putIfAbsent(String.valueOf(25 * i), 0);
        } else if (CODE.matcher(word).matches()) {
          found.putIfAbsent(word.substring(0, word.length() - 1) + i, 0);
        }
      }
    }
  }

  /**
   * "Kurang baik" where "cukup baik" stands above it and "tidak baik" is not asked: then it is the
   * lowest of four, though by itself it is the second.
   */
  private Map<String, Integer> lowestBelowEnough(Set<String> found) {
    Map<String, Integer> known = known();
    Map<String, Integer> lowest = new TreeMap<>();
    for (String word : found) {
      String less = word.replaceFirst("^cukup ", "kurang ");
      boolean none = known.containsKey(word.replaceFirst("^cukup ", "tidak "));
      if (word.startsWith("cukup ") && known.containsKey(less) && !none) {
        lowest.put(less, known.get(less));
      }
    }
    return lowest;
  }

  /**
   * "Tidak sesuai" where "sangat tidak sesuai" is asked, or nobody says "kurang sesuai": then it
   * is, or may be, the second of four, though by itself it is the lowest.
   */
  private Map<String, Integer> secondAboveOpposed(Set<String> found) {
    Map<String, Integer> second = new TreeMap<>();
    Map<String, Integer> said = known();
    boolean kurang = said.keySet().stream().anyMatch(word -> word.startsWith("kurang "));
    if (kurang && asked().stream().noneMatch(c -> looks[c].isOpposed())) {
      return second;
    }
    found.forEach(word -> said.putIfAbsent(word, 0));
    said.forEach(
        (word, rows) -> {
          boolean known = AnswerWords.builtIn().isKnown(word);
          String less = word.replaceFirst("^tidak ", "kurang ");
          if (word.startsWith("tidak ") && (!known || AnswerWords.builtIn().isKnown(less))) {
            second.put("sangat " + word, 0);
            if (!found.contains(word)) {
              second.put(word, rows);
            }
          }
        });
    second.keySet().removeAll(found);
    return second;
  }

  /** Words that Prima knows, in how many cells of the unsur. */
  private Map<String, Integer> known() {
    Map<String, Integer> known = new TreeMap<>();
    asked().forEach(c -> looks[c].knownWords().forEach((w, n) -> known.merge(w, n, Integer::sum)));
    return known;
  }

  /** Columns of all questions. */
  private List<Integer> asked() {
    List<Integer> columns = new ArrayList<>(unsur.values());
    columns.addAll(items);
    return columns;
  }

  /** The value that a word has by how it begins, as on the regulation's own form. */
  private static int value(String word, Set<String> others) {
    if (HUNDREDTHS.matcher(word).matches()) {
      return Integer.parseInt(word) / 25;
    } else if (CODE.matcher(word).matches()) {
      return word.charAt(word.length() - 1) - '0';
    } else if (COUNTED.matcher(word).matches()) {
      return word.charAt(0) - '0';
    } else if (word.startsWith("cukup ")) {
      return 2;
    } else if (others.contains(word.replaceFirst("^kurang ", "cukup "))
        && word.startsWith("kurang ")) {
      return 1;
    }
    if (word.startsWith("sangat ")) {
      return word.startsWith("sangat tidak ") ? 1 : 4;
    } else if (word.startsWith("tidak ")) {
      boolean agrees = word.equals("tidak setuju") && !others.contains("kurang setuju");
      return agrees || others.contains("sangat " + word) ? 2 : 1;
    }
    return word.startsWith("kurang ") ? 2 : 3;
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
