package id.prima.ingest.read;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * What a zip archive says it holds. It is read from the list at the archive's end, which alone
 * tells of links, and through {@link LandingSource}, so that nothing is copied to a disk; {@code
 * java.util.zip} offers either a file of this computer or a stream without that list.
 */
final class ZipDirectory {

  /** Members of one archive, more than any office sends at once. */
  static final int MOST_MEMBERS = 10_000;

  private static final int MOST_LIST_BYTES = 8 << 20;
  private static final int END = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END64_LOCATOR = 0x07064b50;
  private static final int END64_LOCATOR_BYTES = 20;
  private static final int END64 = 0x06064b50;
  private static final int END64_BYTES = 56;
  private static final int LISTED = 0x02014b50;
  private static final int LISTED_BYTES = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_BYTES = 30;
  private static final int STORED = 0;
  private static final int DEFLATED = 8;
  private static final long UNSIGNED_INT = 0xFFFFFFFFL;
  private static final int UNSIGNED_SHORT = 0xFFFF;
  private static final int ENCRYPTED = 1;
  private static final int UNIX = 3;
  private static final int LINK = 0xA000;
  private static final int KIND_OF_FILE = 0xF000;

  private final LandingSource source;
  private final String path;
  private final long length;
  private final List<Member> members;

  private ZipDirectory(LandingSource source, String path, long length, List<Member> members) {
    this.source = source;
    this.path = path;
    this.length = length;
    this.members = members;
  }

  /**
   * One member as the list names it.
   *
   * @param name as written, untrusted
   * @param method how it is packed
   * @param crc checksum of its bytes
   * @param packed length in the archive, bytes
   * @param declared length that it claims to have unpacked, bytes; never believed
   * @param offset of its header in the archive
   * @param encrypted whether it asks for a password
   * @param link whether it points to another file
   */
  record Member(
      String name,
      int method,
      long crc,
      long packed,
      long declared,
      long offset,
      boolean encrypted,
      boolean link) {}

  /**
   * Reads the list.
   *
   * @param length of the archive, bytes
   * @throws UnreadableFileException if it is damaged, or is no archive at all
   */
  static ZipDirectory read(LandingSource source, String path, long length)
      throws IOException, UnreadableFileException {
    int tailBytes = (int) Math.min(length, END_BYTES + LONGEST_COMMENT);
    ByteBuffer tail = bytes(source, path, length - tailBytes, tailBytes);
    int end = tailBytes - END_BYTES;
    while (end >= 0
        && (tail.getInt(end) != END
            || end + END_BYTES + (tail.getShort(end + 20) & UNSIGNED_SHORT) > tailBytes)) {
      end--;
    }
    if (end < 0) {
      throw damaged();
    }
    long endsAt = length - tailBytes + end;
    long count = tail.getShort(end + 10) & UNSIGNED_SHORT;
    long listBytes = tail.getInt(end + 12) & UNSIGNED_INT;
    long listAt = tail.getInt(end + 16) & UNSIGNED_INT;
    if (count == UNSIGNED_SHORT || listBytes == UNSIGNED_INT || listAt == UNSIGNED_INT) {
      long locator = endsAt - END64_LOCATOR_BYTES;
      ByteBuffer at = bytes(source, path, locator, END64_LOCATOR_BYTES, length);
      if (at.getInt(0) == END64_LOCATOR) {
        ByteBuffer wide = bytes(source, path, at.getLong(8), END64_BYTES, length);
        if (wide.getInt(0) != END64) {
          throw damaged();
        }
        count = wide.getLong(32);
        listBytes = wide.getLong(40);
        listAt = wide.getLong(48);
      }
    }
    if (count < 0 || count > MOST_MEMBERS || listBytes > MOST_LIST_BYTES) {
      throw new UnreadableFileException(
          "arsip berisi lebih dari " + MOST_MEMBERS + " berkas; bagi menjadi beberapa arsip");
    }
    if (listBytes < 0 || listAt < 0 || listAt > endsAt - listBytes) {
      throw damaged();
    }
    List<Member> members =
        listed(bytes(source, path, listAt, (int) listBytes, length), (int) count, listAt);
    return new ZipDirectory(source, path, length, members);
  }

  private static List<Member> listed(ByteBuffer list, int count, long listAt)
      throws UnreadableFileException {
    List<Member> members = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      if (at + LISTED_BYTES > list.limit() || list.getInt(at) != LISTED) {
        throw damaged();
      }
      int nameBytes = list.getShort(at + 28) & UNSIGNED_SHORT;
      int extraBytes = list.getShort(at + 30) & UNSIGNED_SHORT;
      int commentBytes = list.getShort(at + 32) & UNSIGNED_SHORT;
      int next = at + LISTED_BYTES + nameBytes + extraBytes + commentBytes;
      if (next > list.limit()) {
        throw damaged();
      }
      Member member = member(list, at, nameBytes, extraBytes);
      if (member.packed() < 0 || member.offset() < 0 || member.offset() > listAt) {
        throw damaged();
      }
      members.add(member);
      at = next;
    }
    refuseOverlaps(members, listAt);
    return List.copyOf(members);
  }

  private static Member member(ByteBuffer list, int at, int nameBytes, int extraBytes) {
    int flags = list.getShort(at + 8);
    long packed = list.getInt(at + 20) & UNSIGNED_INT;
    long declared = list.getInt(at + 24) & UNSIGNED_INT;
    long offset = list.getInt(at + 42) & UNSIGNED_INT;
    int extra = at + LISTED_BYTES + nameBytes;
    int extraEnd = extra + extraBytes;
    while (extra + 4 <= extraEnd) {
      int id = list.getShort(extra) & UNSIGNED_SHORT;
      int wide = extra + 4;
      int end = Math.min(extraEnd, wide + (list.getShort(extra + 2) & UNSIGNED_SHORT));
      if (id == 1) {
        if (declared == UNSIGNED_INT && wide + 8 <= end) {
          declared = list.getLong(wide);
          wide += 8;
        }
        if (packed == UNSIGNED_INT && wide + 8 <= end) {
          packed = list.getLong(wide);
          wide += 8;
        }
        if (offset == UNSIGNED_INT && wide + 8 <= end) {
          offset = list.getLong(wide);
        }
      }
      extra = Math.max(end, extra + 4);
    }
    boolean unix = (list.getShort(at + 4) & UNSIGNED_SHORT) >> 8 == UNIX;
    int mode = list.getInt(at + 38) >>> 16;
    return new Member(
        name(list, at + LISTED_BYTES, nameBytes),
        list.getShort(at + 10) & UNSIGNED_SHORT,
        list.getInt(at + 16) & UNSIGNED_INT,
        packed,
        declared,
        offset,
        (flags & ENCRYPTED) != 0,
        unix && (mode & KIND_OF_FILE) == LINK);
  }

  private static String name(ByteBuffer list, int at, int length) {
    byte[] name = new byte[length];
    list.get(at, name);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, Charset.forName("windows-1252"));
    }
  }

  /** Members that share bytes are how a small archive unpacks to a disk full of them. */
  private static void refuseOverlaps(List<Member> members, long listAt)
      throws UnreadableFileException {
    List<Member> inOrder =
        members.stream().sorted(Comparator.comparingLong(Member::offset)).toList();
    for (int i = 0; i < inOrder.size(); i++) {
      Member member = inOrder.get(i);
      long next = i + 1 < inOrder.size() ? inOrder.get(i + 1).offset() : listAt;
      if (member.packed() > next - member.offset() - LOCAL_BYTES) {
        throw damaged();
      }
    }
  }

  List<Member> members() {
    return members;
  }

  /** Length of the archive, bytes. */
  long length() {
    return length;
  }

  /** The member of a name, however its letters are cased. */
  Optional<Member> find(String name) {
    return members.stream().filter(m -> m.name().equalsIgnoreCase(name)).findFirst();
  }

  /** Unpacks a member. The caller closes it. */
  InputStream open(Member member) throws IOException {
    return open(member, bytes -> {});
  }

  /**
   * Unpacks a member.
   *
   * @param counter is told how many bytes came out so far, and may throw
   */
  InputStream open(Member member, LongConsumer counter) throws IOException {
    if (member.encrypted()) {
      throw new BrokenFileException("berkata sandi; buka dahulu lalu taruh tanpa kata sandi");
    } else if (member.method() != STORED && member.method() != DEFLATED) {
      throw new BrokenFileException(
          "dipampatkan dengan cara yang tidak dikenal; buat ulang sebagai .zip biasa");
    }
    long data;
    try {
      ByteBuffer header = bytes(source, path, member.offset(), LOCAL_BYTES, length);
      if (header.getInt(0) != LOCAL) {
        throw damaged();
      }
      data =
          member.offset()
              + LOCAL_BYTES
              + (header.getShort(26) & UNSIGNED_SHORT)
              + (header.getShort(28) & UNSIGNED_SHORT);
      if (data > length - member.packed()) {
        throw damaged();
      }
    } catch (UnreadableFileException e) {
      throw new BrokenFileException(e.getMessage(), e);
    }
    UnpackedStream.Packed packed =
        new UnpackedStream.Packed(source.open(path, data), member.packed());
    InputStream unpacking = member.method() == STORED ? packed : new Inflating(packed);
    return new UnpackedStream(unpacking, packed::taken, member.crc(), counter);
  }

  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream packed) {
      super(packed, new Inflater(/* nowrap= */ true), 1 << 13);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }

  private static ByteBuffer bytes(
      LandingSource source, String path, long at, int count, long length)
      throws IOException, UnreadableFileException {
    if (at < 0 || at > length - count) {
      throw damaged();
    }
    return bytes(source, path, at, count);
  }

  private static ByteBuffer bytes(LandingSource source, String path, long at, int count)
      throws IOException, UnreadableFileException {
    byte[] bytes;
    try (InputStream stream =
        count == 0 ? new ByteArrayInputStream(new byte[0]) : source.open(path, at)) {
      bytes = stream.readNBytes(count);
    } catch (EOFException e) {
      throw damaged();
    }
    if (bytes.length < count) {
      throw damaged();
    }
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static UnreadableFileException damaged() {
    return new UnreadableFileException(
        "arsip atau buku kerja rusak atau terpotong; salin atau unduh ulang dari sumbernya");
  }
}
