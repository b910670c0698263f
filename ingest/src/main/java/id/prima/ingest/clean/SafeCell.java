package id.prima.ingest.clean;

import id.prima.ingest.profile.Words;
import java.util.List;
import java.util.Set;

/**
 * What of a wrong cell may be kept and shown. Columns slip in half-broken files, so a name or a
 * phone number can stand where an answer should: a cell is kept only if it is plainly neither.
 */
final class SafeCell {

  private static final int LONGEST = 60;

  /** Words that stand in names of offices and hardly in names of people. */
  private static final Set<String> OFFICE_WORDS =
      Set.of(
          "badan",
          "bagian",
          "balai",
          "bidang",
          "bpjs",
          "bpkad",
          "bappeda",
          "biro",
          "desa",
          "dinas",
          "din",
          "disdukcapil",
          "dpmptsp",
          "instansi",
          "kantor",
          "kec",
          "kecamatan",
          "kel",
          "kelurahan",
          "klinik",
          "kpp",
          "layanan",
          "lapas",
          "loket",
          "mpp",
          "opd",
          "pelayanan",
          "pengadilan",
          "pkm",
          "polres",
          "polsek",
          "puskesmas",
          "rs",
          "rsud",
          "rumah",
          "samsat",
          "satpol",
          "sekretariat",
          "sekolah",
          "sdn",
          "smpn",
          "sman",
          "unit",
          "upt",
          "uptd");

  private final AnswerWords words;

  SafeCell(AnswerWords words) {
    this.words = words;
  }

  /** An answer, age or date cell: kept if it is a short number or words of the form. */
  String answer(String cell) {
    boolean number = cell.matches("[-+]?\\d{1,4}([.,]\\d{1,4})?");
    return number || cell.length() == 1 || (cell.length() <= LONGEST && words.isVocabulary(cell))
        ? cell
        : masked(cell);
  }

  /** A date cell: kept if it has nothing but the signs of a date, and is too short for a NIK. */
  String date(String cell) {
    return cell.matches("[0-9/.: TZ-]{1,25}") && !cell.matches(".*\\d{6,}.*") ? cell : masked(cell);
  }

  /** A unit cell: kept if it looks like an id or the name of an office. */
  String unit(String cell) {
    boolean id = cell.matches("[A-Za-z]{1,12}[A-Za-z._-]{0,3}\\d{0,5}|\\d{1,5}") && hasDigit(cell);
    boolean office =
        cell.length() <= LONGEST
            && !cell.matches(".*\\d{6,}.*")
            && List.of(Words.normalise(cell).split(" ")).stream().anyMatch(OFFICE_WORDS::contains);
    return id || office ? cell : masked(cell);
  }

  private static boolean hasDigit(String cell) {
    return cell.chars().anyMatch(Character::isDigit);
  }

  /** Any other cell: its length alone. */
  static String masked(String cell) {
    return "(disamarkan, " + cell.length() + " huruf)";
  }
}
