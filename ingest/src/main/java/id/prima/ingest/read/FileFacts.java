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

/**
 * What one pass over a file's bytes tells.
 *
 * @param sha256 of the whole file, hexadecimal
 * @param bytes its length
 * @param charsetName UTF-8, UTF-16LE, UTF-16BE or windows-1252
 * @param byteOrderMark length of the mark to skip, 0 where there is none
 */
public record FileFacts(String sha256, long bytes, String charsetName, int byteOrderMark)
    implements Serializable {

  private static final int BLOCK = 1 << 16;

  /**
   * Reads the stream to its end.
   *
   * @throws UnreadableFileException if the file is empty or no text
   */
  public static FileFacts read(InputStream stream) throws IOException, UnreadableFileException {
    MessageDigest digest = newDigest();
    Utf8Check utf8 = new Utf8Check();
    byte[] block = new byte[BLOCK];
    byte[] head = null;
    long bytes = 0;
    Controls controls = new Controls();
    for (int n = stream.readNBytes(block, 0, BLOCK); n > 0; ) {
      if (head == null) {
        head = Arrays.copyOf(block, Math.min(n, 8));
        refuseKnownBinaries(head);
      }
      digest.update(block, 0, n);
      utf8.add(block, n);
      controls.add(block, n);
      bytes += n;
      n = stream.readNBytes(block, 0, BLOCK);
    }
    if (bytes == 0) {
      throw new UnreadableFileException("berkas kosong; hapus, atau unduh ulang dari sumbernya");
    }
    String sha = HexFormat.of().formatHex(digest.digest());
    if (startsWith(head, 0xFF, 0xFE)) {
      return new FileFacts(sha, bytes, "UTF-16LE", 2);
    } else if (startsWith(head, 0xFE, 0xFF)) {
      return new FileFacts(sha, bytes, "UTF-16BE", 2);
    } else if (controls.areOfNoText(bytes)) {
      throw new UnreadableFileException(
          "bukan berkas teks, atau rusak; simpan ulang dari aplikasinya sebagai CSV UTF-8");
    }
    boolean mark = startsWith(head, 0xEF, 0xBB, 0xBF);
    String charset = mark || utf8.isValid() ? "UTF-8" : "windows-1252";
    return new FileFacts(sha, bytes, charset, mark ? 3 : 0);
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

  private static void refuseKnownBinaries(byte[] head) throws UnreadableFileException {
    if (startsWith(head, 'P', 'K', 3, 4)) {
      throw new UnreadableFileException(
          "ini buku kerja Excel (.xlsx) atau arsip .zip; buka lalu simpan sebagai CSV UTF-8");
    } else if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new UnreadableFileException(
          "ini buku kerja Excel lama (.xls) atau berkas berkata sandi; buka lalu simpan sebagai"
              + " CSV UTF-8");
    } else if (startsWith(head, '%', 'P', 'D', 'F')) {
      throw new UnreadableFileException("ini PDF; minta berkas asalnya (CSV) dari pembuatnya");
    } else if (startsWith(head, 0x1F, 0x8B)) {
      throw new UnreadableFileException("ini berkas .gz; buka dahulu lalu taruh isinya");
    } else if (startsWith(head, '<', '!')
        || startsWith(head, '<', 'h')
        || startsWith(head, '<', '?')) {
      throw new UnreadableFileException(
          "ini halaman web (HTML atau XML), bukan CSV; unduh ulang dari sumbernya sebagai CSV");
    }
  }

  private static boolean startsWith(byte[] head, int... bytes) {
    if (head.length < bytes.length) {
      return false;
    }
    for (int i = 0; i < bytes.length; i++) {
      if ((head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /** Counts the bytes that text hardly has: control characters other than tab and line ends. */
  private static final class Controls {
    /** A vertical tab pasted into a cell spoils no file; every hundredth byte does. */
    private static final int MOST_PER_BYTES = 100;

    private long found;
    private boolean zero;

    void add(byte[] block, int n) {
      for (int i = 0; i < n; i++) {
        int b = block[i];
        if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
          found++;
          zero |= b == 0;
        }
      }
    }

    boolean areOfNoText(long bytes) {
      return zero || found * MOST_PER_BYTES > bytes + MOST_PER_BYTES;
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
