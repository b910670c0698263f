package id.prima.ingest.onefile;

import id.prima.ingest.clean.Feed;
import id.prima.ingest.profile.Words;
import java.util.List;

/** What drafts of layouts have in common. */
final class DraftText {

  /** What any layout may say beyond its headers, as comments. */
  static final List<String> OPTIONS =
      List.of(
          "# mirip: 2               # judul boleh berbeda paling banyak 2 huruf",
          "# tanggal: hari-bulan    # atau bulan-hari, iso; tanpa ini berkas yang menentukan",
          "# unit: folder           # atau kolom, lembar, judul, { berkas: 'skm-(.+)[.]csv' }",
          "# lembar: Data           # hanya lembar Excel ini yang dibaca");

  private static final int LONGEST_ID = 40;

  /** With the words before it no more than a layout's name may have. */
  private static final int LONGEST_NAME = 150;

  private DraftText() {}

  /** The first lines. */
  static List<String> head(String fileName, Feed feed) {
    return List.of(
        "# Profil untuk berkas seperti " + quoted(fileName) + ", dibuat prima profile.",
        "# Periksa dan ubah, lalu simpan di folder profil/ pada folder masuk. Baris yang",
        "# diawali tanda # tidak dibaca. Periksa hasilnya dengan prima check --explain.",
        "profil: " + id(fileName),
        "nama: " + quoted("Berkas seperti " + shortened(fileName)),
        "untuk: " + feed.code());
  }

  private static String shortened(String fileName) {
    return fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
  }

  private static String id(String fileName) {
    String base = fileName.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
    StringBuilder id = new StringBuilder();
    for (char c : Words.normalise(base).replace(' ', '-').toCharArray()) {
      boolean kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      if (kept && id.length() < LONGEST_ID && (c != '-' || id.length() > 0)) {
        id.append(c);
      }
    }
    return id.length() == 0 ? "profil-kami" : id.toString();
  }

  /** A text on one line in quotes, without characters that do not show. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean unseen =
                  type == Character.FORMAT
                      || type == Character.SURROGATE
                      || type == Character.UNASSIGNED
                      || type == Character.PRIVATE_USE;
              boolean space =
                  type == Character.CONTROL
                      || Character.isSpaceChar(c)
                      || Character.isWhitespace(c);
              if (space) {
                quoted.append(' ');
              } else if (!unseen) {
                quoted.append(c == '"' || c == '\\' ? "\\" : "").appendCodePoint(c);
              }
            });
    return '"' + quoted.toString().strip().replaceAll(" +", " ") + '"';
  }
}
