package id.prima.ingest.clean;

import com.fasterxml.jackson.annotation.JsonProperty;
import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.KanalPengaduan;
import id.prima.data.vocab.Klasifikasi;
import id.prima.ingest.profile.ComplaintProfiles;
import id.prima.ingest.profile.ProfileFiles;
import id.prima.ingest.profile.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of statuses, classes and channels, from {@code data/profiles/kata-pengaduan.yml}. */
public final class ComplaintWords {

  private static final String CLOSED = "ditutup ";
  private static final String ARCHIVED = "diarsip";

  private final Set<String> blank = new HashSet<>();
  private final Map<String, String> status;
  private final Map<String, String> klasifikasi;
  private final Map<String, String> tipe;
  private final Map<String, List<String>> kanal;
  private final Map<String, List<String>> signals;
  private final List<String> footers;
  private final List<String> exportDates;
  private final Set<String> vocabulary = new HashSet<>();

  private ComplaintWords(WordsFile file) {
    file.blank().forEach(w -> blank.add(Words.normalise(w)));
    status = byWord(file.status());
    klasifikasi = byWord(file.klasifikasi());
    tipe = byWord(file.tipe());
    kanal = new LinkedHashMap<>(file.kanal());
    signals = new LinkedHashMap<>(file.signals());
    footers = file.footers();
    exportDates = file.exportDates();
    for (Map<String, String> words : List.of(status, klasifikasi)) {
      words.keySet().forEach(w -> vocabulary.addAll(Arrays.asList(w.split(" ", -1))));
    }
  }

  private static Map<String, String> byWord(Map<String, List<String>> byCode) {
    Map<String, String> codes = new HashMap<>();
    byCode.forEach((code, words) -> words.forEach(w -> codes.put(Words.normalise(w), code)));
    return codes;
  }

  /** The words that travel with Prima. */
  public static ComplaintWords builtIn() {
    return BuiltIn.WORDS;
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    static final ComplaintWords WORDS =
        new ComplaintWords(ProfileFiles.read(ComplaintProfiles.WORDS, WordsFile.class));
  }

  /** Whether a cell says nothing: empty, a dash, "belum". */
  boolean isBlank(String cell) {
    if (cell.isEmpty()) {
      return true;
    }
    String words = Words.normalise(cell);
    return words.isEmpty() || blank.contains(words);
  }

  /** The status that a cell names; null where it names none. */
  public ComplaintStatus status(String cell) {
    String words = Words.normalise(cell);
    String code = status.get(words);
    if (code == null && (words + " ").startsWith(CLOSED)) {
      code = ComplaintStatus.RESOLVED.code();
    } else if (code == null && words.startsWith(ARCHIVED)) {
      code = ComplaintStatus.ARCHIVED.code();
    }
    for (ComplaintStatus value : ComplaintStatus.values()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    return null;
  }

  /** The class that a cell names; null where it names none. */
  public Klasifikasi klasifikasi(String cell) {
    String code = klasifikasi.get(Words.normalise(cell));
    for (Klasifikasi value : Klasifikasi.values()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    return null;
  }

  /** Code of the channel that a cell names; null where it says nothing. */
  public String kanal(String cell) {
    if (isBlank(cell)) {
      return null;
    }
    String found = first(kanal, cell);
    return found == null ? KanalPengaduan.LAINNYA.code() : found;
  }

  /** Code of how the reporter wants to be named; null where a cell says nothing known. */
  public String tipe(String cell) {
    return cell.isEmpty() ? null : tipe.get(Words.normalise(cell));
  }

  /** Code of what a category or class points to; null where it points to nothing. */
  public String signal(String cell) {
    return cell.isEmpty() ? null : first(signals, cell);
  }

  private static String first(Map<String, List<String>> byCode, String cell) {
    String text = " " + Words.normalise(cell) + " ";
    for (Map.Entry<String, List<String>> entry : byCode.entrySet()) {
      for (String word : entry.getValue()) {
        if (text.contains(" " + word + " ")) {
          return entry.getKey();
        }
      }
    }
    return null;
  }

  /** Whether a text begins as rows of sums and signatures do. */
  public boolean isFooter(String cell) {
    String text = Words.normalise(cell) + " ";
    return footers.stream().anyMatch(f -> text.startsWith(f + " "));
  }

  /** Whether a text begins by saying that the date of the export follows. */
  boolean saysExportDate(String text) {
    String words = Words.normalise(text) + " ";
    return exportDates.stream().anyMatch(d -> words.startsWith(d + " "));
  }

  /** Whether a text is made of words of statuses and classes only, so that it is nobody's name. */
  boolean isVocabulary(String text) {
    return Arrays.stream(Words.normalise(text).split(" ", -1)).allMatch(vocabulary::contains);
  }

  private record WordsFile(
      @JsonProperty("kosong") List<String> blank,
      @JsonProperty("status") Map<String, List<String>> status,
      @JsonProperty("klasifikasi") Map<String, List<String>> klasifikasi,
      @JsonProperty("tipe") Map<String, List<String>> tipe,
      @JsonProperty("kanal") Map<String, List<String>> kanal,
      @JsonProperty("petunjuk") Map<String, List<String>> signals,
      @JsonProperty("penutup") List<String> footers,
      @JsonProperty("tanggal_ekspor") List<String> exportDates) {}
}
