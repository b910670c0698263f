package id.prima.ingest.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Files that Prima does not read, known by their first bytes, each with what to do instead. */
final class ForeignFormat {

  private static final Pattern MARKUP = Pattern.compile("<[!?a-z].*", Pattern.DOTALL);

  private ForeignFormat() {}

  static boolean startsWith(byte[] head, int... bytes) {
    return at(head, 0, bytes);
  }

  private static boolean at(byte[] head, int from, int... bytes) {
    if (head.length < from + bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[from + i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is a container of Microsoft Office before 2007. */
  static boolean isOldOffice(byte[] head) {
    return startsWith(head, 0xD0, 0xCF, 0x11, 0xE0);
  }

  /** Refuses what its first bytes give away. */
  static void refuseBinary(byte[] head) throws UnreadableFileException {
    if (startsWith(head, '%', 'P', 'D', 'F')) {
      throw new UnreadableFileException(
          "ini PDF; minta berkas asalnya (Excel atau CSV) dari pembuatnya");
    } else if (startsWith(head, 0x1F, 0x8B)) {
      throw new UnreadableFileException(
          "ini berkas .gz; beri nama yang berakhiran .gz, dan jangan di dalam arsip lain");
    } else if (startsWith(head, 'P', 'K', 5, 6)) {
      throw new UnreadableFileException("arsip kosong; hapus, atau unduh ulang dari sumbernya");
    } else if (startsWith(head, 'R', 'a', 'r', '!') || startsWith(head, '7', 'z', 0xBC, 0xAF)) {
      throw new UnreadableFileException(
          "ini arsip .rar atau .7z; buka dahulu lalu taruh isinya, atau buat ulang sebagai .zip");
    } else if (at(head, 257, 'u', 's', 't', 'a', 'r')) {
      throw new UnreadableFileException("ini arsip .tar; buka dahulu lalu taruh isinya");
    } else if (startsWith(head, 0xFF, 0xD8, 0xFF) || startsWith(head, 0x89, 'P', 'N', 'G')) {
      throw new UnreadableFileException(
          "ini gambar atau foto; ketik isinya ke lembar kerja, lalu taruh berkas itu");
    } else if (startsWith(head, 0xFF, 0xFE, 0, 0) || startsWith(head, 0, 0, 0xFE, 0xFF)) {
      throw new UnreadableFileException(
          "ini teks UTF-32; buka dengan editor teks atau Excel lalu simpan ulang sebagai CSV UTF-8");
    } else if (startsWith(head, '{', '\\', 'r', 't', 'f')) {
      throw new UnreadableFileException(
          "ini dokumen pengolah kata (.rtf); salin tabelnya ke lembar kerja, lalu simpan sebagai"
              + " .xlsx");
    }
  }

  /** Refuses text that is no table, by how it begins. */
  static void refuseText(String begin) throws UnreadableFileException {
    String lower = begin.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<?xml") && lower.contains("excel.sheet")) {
      throw new UnreadableFileException(
          "ini Lembar Kerja XML (Excel 2003); buka dengan Excel lalu simpan sebagai .xlsx");
    } else if (MARKUP.matcher(lower).matches()) {
      throw new UnreadableFileException(
          "ini halaman web (HTML atau XML), walau namanya mungkin .xls; buka dengan Excel lalu"
              + " simpan sebagai .xlsx, atau unduh ulang sebagai CSV");
    } else if (lower.startsWith("mime-version:")) {
      throw new UnreadableFileException(
          "ini halaman web tersimpan (.mht); buka dengan Excel lalu simpan sebagai .xlsx");
    }
  }

  /** Tells apart what lies in a container of old Office by names of its parts. */
  static final class OldOffice {
    private static final byte[] ENCRYPTED = name("EncryptedPackage");
    private static final byte[] DOCUMENT = name("WordDocument");
    private static final int OVERLAP = 64;

    private final byte[] end = new byte[OVERLAP];
    private boolean encrypted;
    private boolean document;

    private static byte[] name(String name) {
      return name.getBytes(StandardCharsets.UTF_16LE);
    }

    void add(byte[] block, int n) {
      byte[] text = new byte[OVERLAP + n];
      System.arraycopy(end, 0, text, 0, OVERLAP);
      System.arraycopy(block, 0, text, OVERLAP, n);
      encrypted |= contains(text, ENCRYPTED);
      document |= contains(text, DOCUMENT);
      System.arraycopy(text, text.length - OVERLAP, end, 0, OVERLAP);
    }

    private static boolean contains(byte[] text, byte[] name) {
      String all = new String(text, StandardCharsets.ISO_8859_1);
      return all.contains(new String(name, StandardCharsets.ISO_8859_1));
    }

    UnreadableFileException refusal() {
      if (encrypted) {
        return new UnreadableFileException(
            "buku kerja ini berkata sandi; buka dengan Excel, hapus kata sandinya (File, Info,"
                + " Protect Workbook, Encrypt with Password, kosongkan), lalu simpan");
      } else if (document) {
        return new UnreadableFileException(
            "ini dokumen Word lama (.doc); salin tabelnya ke lembar kerja, lalu simpan sebagai"
                + " .xlsx");
      }
      return new UnreadableFileException(
          "ini buku kerja Excel lama (.xls); buka dengan Excel lalu simpan sebagai .xlsx (Save As,"
              + " Excel Workbook)");
    }
  }
}
