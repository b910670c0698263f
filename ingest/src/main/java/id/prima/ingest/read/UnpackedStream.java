package id.prima.ingest.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Bytes as they come out of an archive, counted while they come: what an archive declares of itself
 * is never believed, so that a bomb costs no more than the first bytes beyond its limit.
 */
final class UnpackedStream extends FilterInputStream {

  /** More than a million full rows of a spreadsheet. */
  static final long MOST_BYTES = 2L << 30;

  /** Real tables shrink to a twentieth; only many megabytes of one and the same row to less. */
  private static final long MOST_RATIO = 200;

  /** So much is read of anything, however small it was packed. */
  private static final long FREE_BYTES = 16L << 20;

  private static final int NO_CRC = -1;

  private final LongSupplier packed;
  private final long crc;
  private final LongConsumer counter;
  private final CRC32 seen = new CRC32();
  private long bytes;

  /**
   * For one member.
   *
   * @param unpacking stream that unpacks it
   * @param packed how many bytes of the archive were used so far
   * @param crc checksum that its bytes must have; negative where none is known
   * @param counter is told how many bytes came out so far, and may throw
   */
  UnpackedStream(InputStream unpacking, LongSupplier packed, long crc, LongConsumer counter) {
    super(unpacking);
    this.packed = packed;
    this.crc = crc;
    this.counter = counter;
  }

  /** A stretch of a packed stream, which counts what is taken of it. */
  static final class Packed extends FilterInputStream {
    private final long bytes;
    private long taken;

    Packed(InputStream stream, long bytes) {
      super(stream);
      this.bytes = bytes;
    }

    long taken() {
      return taken;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
      if (taken >= bytes) {
        return length == 0 ? 0 : -1;
      }
      int n = in.read(block, from, (int) Math.min(bytes - taken, length));
      taken += Math.max(0, n);
      return n;
    }
  }

  /** A stream of gzip, which checks its own sums. */
  static UnpackedStream gunzip(InputStream stream) throws IOException {
    Packed packed = new Packed(stream, Long.MAX_VALUE);
    return new UnpackedStream(
        new GZIPInputStream(packed, 1 << 13), packed::taken, NO_CRC, bytes -> {});
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] block, int from, int length) throws IOException {
    int n;
    try {
      n = in.read(block, from, length);
    } catch (ZipException | EOFException e) {
      throw damaged(e);
    }
    if (n < 0) {
      if (crc >= 0 && seen.getValue() != crc) {
        throw damaged(null);
      }
      return n;
    }
    seen.update(block, from, n);
    bytes += n;
    if (bytes > MOST_BYTES) {
      throw new BrokenFileException(
          "isinya lebih dari 2 GB setelah dibuka; bagi menjadi beberapa berkas");
    } else if (bytes > FREE_BYTES && bytes / MOST_RATIO > packed.getAsLong()) {
      throw new BrokenFileException(
          "isinya membesar lebih dari "
              + MOST_RATIO
              + " kali ketika dibuka, seperti berkas perusak; simpan ulang dari aplikasinya sebagai"
              + " CSV");
    }
    counter.accept(bytes);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    byte[] block = new byte[(int) Math.min(1 << 16, Math.max(1, n))];
    long skipped = 0;
    while (skipped < n) {
      int read = read(block, 0, (int) Math.min(block.length, n - skipped));
      if (read < 0) {
        break;
      }
      skipped += read;
    }
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private static BrokenFileException damaged(IOException cause) {
    return new BrokenFileException(
        "isinya rusak atau terpotong; salin atau unduh ulang dari sumbernya", cause);
  }
}
