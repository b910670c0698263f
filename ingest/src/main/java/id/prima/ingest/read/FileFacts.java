package id.prima.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What one pass over a file's bytes tells.
 *
 * @param sha256 of the whole file, hexadecimal; {@code #n} behind it where the file holds several
 *     tables and this is the n-th sheet
 * @param bytes its length
 * @param kind text, workbook or JSON lines: the bytes decide, not the name
 * @param charsetName UTF-8, UTF-16LE, UTF-16BE or windows-1252; XLSX for a workbook
 * @param byteOrderMark length of the mark to skip, 0 where there is none
 */
public record FileFacts(
    String sha256, long bytes, FileKind kind, String charsetName, int byteOrderMark)
    implements Serializable {

  /** An object, or a list of them. */
  private static final Pattern JSON = Pattern.compile("(\\[\\s*)?\\{");

  private static final int BLOCK = 1 << 16;
  private static final int HEAD = 1 << 10;

  /**
   * Reads the stream to its end.
   *
   * @throws UnreadableFileException if the file is empty or of no kind that is read
   */
  public static FileFacts read(InputStream stream) throws IOException, UnreadableFileException {
    MessageDigest digest = newDigest();
    Utf8Check utf8 = new Utf8Check();
    byte[] block = new byte[BLOCK];
    byte[] head = null;
    long bytes = 0;
    Controls controls = new Controls();
    ForeignFormat.OldOffice old = null;
    for (int n = stream.readNBytes(block, 0, BLOCK); n > 0; ) {
      if (head == null) {
        head = Arrays.copyOf(block, Math.min(n, HEAD));
        ForeignFormat.refuseBinary(head);
        old = ForeignFormat.isOldOffice(head) ? new ForeignFormat.OldOffice() : null;
      }
      if (old != null) {
        old.add(block, n);
      }
      digest.update(block, 0, n);
      utf8.add(block, n);
      controls.add(block, n);
      bytes += n;
      n = stream.readNBytes(block, 0, BLOCK);
    }
    if (bytes == 0) {
      throw new UnreadableFileException("berkas kosong; hapus, atau unduh ulang dari sumbernya");
    } else if (old != null) {
      throw old.refusal();
    }
    String sha = HexFormat.of().formatHex(digest.digest());
    if (ForeignFormat.startsWith(head, 'P', 'K', 3, 4)) {
      return new FileFacts(sha, bytes, FileKind.WORKBOOK, "XLSX", 0);
    } else if (ForeignFormat.startsWith(head, 0xFF, 0xFE)) {
      return text(sha, bytes, head, "UTF-16LE", 2);
    } else if (ForeignFormat.startsWith(head, 0xFE, 0xFF)) {
      return text(sha, bytes, head, "UTF-16BE", 2);
    } else if (controls.areOfUtf16(bytes)) {
      return text(sha, bytes, head, controls.zerosFirst() ? "UTF-16BE" : "UTF-16LE", 0);
    } else if (controls.areOfNoText(bytes)) {
      throw new UnreadableFileException(
          "bukan berkas teks, atau rusak; simpan ulang dari aplikasinya sebagai CSV UTF-8");
    }
    boolean mark = ForeignFormat.startsWith(head, 0xEF, 0xBB, 0xBF);
    String charset = mark || utf8.isValid() ? "UTF-8" : "windows-1252";
    return text(sha, bytes, head, charset, mark ? 3 : 0);
  }

  private static FileFacts text(String sha, long bytes, byte[] head, String charset, int mark)
      throws UnreadableFileException {
    String begin =
        new String(head, mark, Math.max(0, head.length - mark), Charset.forName(charset))
            .stripLeading();
    ForeignFormat.refuseText(begin);
    FileKind kind = JSON.matcher(begin).lookingAt() ? FileKind.JSON_LINES : FileKind.TEXT;
    return new FileFacts(sha, bytes, kind, charset, mark);
  }

  /** The same of one sheet among several that are read. */
  public FileFacts ofSheet(int number) {
    return new FileFacts(sha256 + "#" + number, bytes, kind, charsetName, byteOrderMark);
  }

  public Charset charset() {
    return Charset.forName(charsetName);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Counts the bytes that text hardly has: control characters other than tab and line ends. */
  private static final class Controls {
    /** A vertical tab pasted into a cell spoils no file; every hundredth byte does. */
    private static final int MOST_PER_BYTES = 100;

    private long found;
    private long zerosAtEven;
    private long zerosAtOdd;

    /** Blocks but the last are of even length, so that a place in one tells that in the file. */
    void add(byte[] block, int n) {
      for (int i = 0; i < n; i++) {
        int b = block[i];
        if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
          if (b != 0) {
            found++;
          } else if ((i & 1) == 0) {
            zerosAtEven++;
          } else {
            zerosAtOdd++;
          }
        }
      }
    }

    boolean areOfNoText(long bytes) {
      return zerosAtEven + zerosAtOdd > 0 || found * MOST_PER_BYTES > bytes + MOST_PER_BYTES;
    }

    /** Whether nearly every second byte is zero, always on the same side: letters of two bytes. */
    boolean areOfUtf16(long bytes) {
      long more = Math.max(zerosAtEven, zerosAtOdd);
      long less = Math.min(zerosAtEven, zerosAtOdd);
      return bytes % 2 == 0
          && more * 10 > bytes * 4
          && less * MOST_PER_BYTES <= more
          && found * MOST_PER_BYTES <= bytes + MOST_PER_BYTES;
    }

    boolean zerosFirst() {
      return zerosAtEven > zerosAtOdd;
    }
  }

  /** Whether bytes that come in blocks are valid UTF-8. */
  private static final class Utf8Check {
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer pending = ByteBuffer.allocate(BLOCK + 8);
    private final CharBuffer sink = CharBuffer.allocate(BLOCK + 8);
    private boolean valid = true;

    void add(byte[] block, int n) {
      if (!valid) {
        return;
      }
      pending.put(block, 0, n);
      pending.flip();
      valid = !decoder.decode(pending, sink, false).isError();
      pending.compact();
      sink.clear();
    }

    boolean isValid() {
      pending.flip();
      return valid && !decoder.decode(pending, sink, true).isError();
    }
  }
}
