package id.prima.ingest.clean;

import id.prima.ingest.profile.Words;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of a wrong cell may be kept and shown. Columns slip in half-broken files, so a name or a
 * phone number can stand where an answer should: a cell is kept only if it is plainly neither.
 */
public final class SafeCell {

  private static final int LONGEST = 60;

  private static final Pattern SHORT_NUMBER =
      Pattern.compile("[-+]?\\d{1,3}([.,]\\d{1,3})?|[-+]?\\d{4}");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)(\\d{1,4}|\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{1,4}|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}"
              + "|\\d{1,2}[-/. ](jan(uari|uary)?|[fp]eb(ruari|ruary)?|mar(et|ch)?|apr(il)?|mei|may"
              + "|jun[ie]?|jul[iy]?|agu(stus)?|ags|agt|aug(ust)?|sept?(ember)?|o[kc]t(ober)?"
              + "|no[vp](ember)?|de[sc](ember)?)[-/. ]\\d{1,4})"
              + "([T ]\\d{1,2}[:.]\\d{2}([:.]\\d{2})?)?");

  /** A year in which a respondent may have been born: such a date may be a birthday. */
  private static final Pattern BIRTH_YEAR =
      Pattern.compile(
          "(.*\\D)?19\\d\\d(\\D.*)?|\\d{1,2}[-/. ](?:\\d{1,2}|\\p{L}+)[-/. ][3-9]\\d([T ].*)?");

  /** A word of which names of sheets are made, with a number of up to four digits. */
  private static final Pattern SHEET_WORD =
      Pattern.compile(
          "(sheet|lembar|data|form|responses?|respons|responden|jawaban|mentah|rekap|rekapitulasi|skm"
              + "|ikm|survei|survey|tw|triwulan|semester|smt|tahun|bulan|januari|februari|maret|april"
              + "|mei|juni|juli|agustus|september|oktober|november|desember|petunjuk|pengaduan|register"
              + "|i|ii|iii|iv)?\\d{0,4}");

  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{5}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          ".*\\b(jl|jln|jalan|gg|gang|rt|rw|no|blok|bp|bpk|bapak|pak|ibu|bu|sdr|an)\\b.*");

  /**
   * Of these words of offices somebody's name may follow: a desk is called after who sits there.
   */
  private static final Set<String> OF_SOMEBODY =
      Set.of("kantor", "klinik", "layanan", "loket", "pelayanan", "unit");

  /** Behind these words stands a place or a task: Kantor Camat Melati, Kantor Urusan Agama. */
  private static final Pattern SEAT =
      Pattern.compile(
          "kantor (?:badan|camat|desa|dinas|imigrasi|kecamatan|kelurahan|kementerian|lurah"
              + "|pelayanan|pertanahan|samsat|urusan|wilayah) .*");

  private static final Pattern ASIDE = Pattern.compile("[(,;:/]|\\s-\\s");

  /** Words with which names of offices begin, and no name of a person. */
  private static final Set<String> OFFICE_WORDS =
      Set.of(
          "badan",
          "bagian",
          "balai",
          "bapenda",
          "bappeda",
          "bidang",
          "biro",
          "bkd",
          "bkpp",
          "bkpsdm",
          "bpbd",
          "bpjs",
          "bpkad",
          "desa",
          "dewan",
          "dinas",
          "dinkes",
          "dinsos",
          "dishub",
          "diskominfo",
          "dispendukcapil",
          "disdik",
          "disdukcapil",
          "dpmptsp",
          "dukcapil",
          "inspektorat",
          "instansi",
          "kantor",
          "kejaksaan",
          "kec",
          "kecamatan",
          "kel",
          "kelurahan",
          "klinik",
          "labkesda",
          "laboratorium",
          "kpp",
          "lapas",
          "layanan",
          "lembaga",
          "loket",
          "madrasah",
          "mpp",
          "mts",
          "mtsn",
          "opd",
          "pdam",
          "pelayanan",
          "pengadilan",
          "pkm",
          "polres",
          "polsek",
          "pusk",
          "puskesmas",
          "pustu",
          "rs",
          "rsud",
          "samsat",
          "satpol",
          "satuan",
          "sd",
          "sdn",
          "sekolah",
          "sekretariat",
          "setda",
          "setwan",
          "sma",
          "sman",
          "smk",
          "smkn",
          "smp",
          "smpn",
          "unit",
          "upt",
          "uptd");

  private final AnswerWords words;

  public SafeCell(AnswerWords words) {
    this.words = words;
  }

  /** An answer cell: kept if it is a short number or words of the form. */
  public String answer(String cell) {
    boolean kept =
        cell.length() == 1
            || SHORT_NUMBER.matcher(cell).matches()
            || (cell.length() <= LONGEST && (words.isKnown(cell) || words.isVocabulary(cell)));
    return kept ? cell : masked(cell);
  }

  /**
   * A date cell: kept if it has the shape of a date, too short for a phone number or NIK, and can
   * be nobody's birthday.
   *
   * @param date the day it was read as, or null
   */
  public String date(String cell, LocalDate date) {
    boolean birthday =
        BIRTH_YEAR.matcher(cell).matches() || (date != null && date.getYear() / 100 == 19);
    return DATE.matcher(cell).matches() && !birthday ? cell : masked(cell);
  }

  /** A unit cell: kept if it begins as the id or the name of an office does. */
  public String unit(String cell) {
    return isOffice(cell) ? cell : masked(cell);
  }

  /** Whether a text is plainly the id or the name of an office, and of nobody. */
  public static boolean isOffice(String cell) {
    String text = Words.normalise(cell);
    String first = text.split(" ", -1)[0];
    int letters = 0;
    while (letters < first.length() && Character.isLetter(first.charAt(letters))) {
      letters++;
    }
    boolean office =
        OFFICE_WORDS.contains(first.substring(0, letters)) || text.startsWith("rumah sakit ");
    boolean code = text.equals(first) && letters <= 3 && letters < first.length();
    return (office || code)
        && cell.length() <= LONGEST
        && !LONG_NUMBER.matcher(cell).find()
        && !ADDRESS.matcher(text).matches()
        && ((OF_SOMEBODY.contains(first.substring(0, letters)) && !SEAT.matcher(text).matches())
            ? SafeName.isPlain(cell)
            : isPlainAside(cell));
  }

  /** Whether nobody's name can stand in brackets or behind a comma. */
  private static boolean isPlainAside(String cell) {
    Matcher aside = ASIDE.matcher(cell);
    return !aside.find() || SafeName.isPlain(cell.substring(aside.start()));
  }

  /**
   * The name of a sheet in quotes behind a blank; nothing unless it is an office's or made of words
   * that offices give to sheets.
   */
  static String sheet(String name) {
    boolean plain =
        Arrays.stream(Words.normalise(name).split(" ", -1))
            .allMatch(w -> SHEET_WORD.matcher(w).matches());
    return plain || isOffice(name) ? " '" + printable(name) + "'" : "";
  }

  /** Any other cell: its length alone. */
  public static String masked(String cell) {
    return "(disamarkan, " + cell.length() + " huruf)";
  }

  /**
   * Text from a file on one line of a terminal, not too long, without control characters and
   * without those that turn the direction of writing.
   */
  public static String printable(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length() && line.length() <= LONGEST; i++) {
      char c = text.charAt(i);
      boolean unseen = Character.getType(c) == Character.FORMAT;
      boolean space = c <= ' ' || Character.isISOControl(c) || Character.isSpaceChar(c);
      if (!space && !unseen) {
        line.append(c);
      } else if (space && line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
        line.append(' ');
      }
    }
    return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line.toString().strip();
  }
}
