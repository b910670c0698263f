package id.prima.ingest.read;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives byte by byte, also such as no tool would. */
public final class ZipFixture {

  private static final int LINK = 0xA1FF;
  private static final int FILE = 0x81A4;

  private final List<Member> members = new ArrayList<>();

  /** A member as it will be listed. */
  private static final class Member {
    private final String name;
    private final byte[] packed;
    private final int method;
    private final long crc;
    private final long declared;
    private final int flags;
    private final int mode;

    Member(String name, byte[] packed, int method, long crc, long declared, int flags, int mode) {
      this.name = name;
      this.packed = packed;
      this.method = method;
      this.crc = crc;
      this.declared = declared;
      this.flags = flags;
      this.mode = mode;
    }
  }

  public ZipFixture add(String name, String content) {
    return add(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public ZipFixture add(String name, byte[] content) {
    return add(new Member(name, deflated(content), 8, crc(content), content.length, 0, FILE));
  }

  public ZipFixture stored(String name, byte[] content) {
    return add(new Member(name, content, 0, crc(content), content.length, 0, FILE));
  }

  public ZipFixture encrypted(String name, byte[] content) {
    return add(new Member(name, deflated(content), 8, crc(content), content.length, 1, FILE));
  }

  public ZipFixture link(String name, String target) {
    byte[] content = target.getBytes(StandardCharsets.UTF_8);
    return add(new Member(name, content, 0, crc(content), content.length, 0, LINK));
  }

  public ZipFixture wrongSum(String name, byte[] content) {
    return add(new Member(name, deflated(content), 8, 1, content.length, 0, FILE));
  }

  public ZipFixture method(String name, int method) {
    return add(new Member(name, new byte[10], method, 0, 10, 0, FILE));
  }

  /**
   * A member that unpacks to many times the same megabyte between two texts, and says that it is
   * small. A block that ends in a full flush may be repeated as it is.
   */
  public ZipFixture bomb(String name, String begin, String repeated, int megabytes) {
    byte[] one = repeated.repeat((1 << 20) / repeated.length()).getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(flushed(begin.getBytes(StandardCharsets.UTF_8)));
    byte[] block = flushed(one);
    for (int i = 0; i < megabytes; i++) {
      packed.writeBytes(block);
    }
    packed.writeBytes(deflated(new byte[0]));
    return add(new Member(name, packed.toByteArray(), 8, 0, 1_000, 0, FILE));
  }

  private ZipFixture add(Member member) {
    members.add(member);
    return this;
  }

  private static byte[] flushed(byte[] content) {
    Deflater deflater = new Deflater(9, /* nowrap= */ true);
    deflater.setInput(content);
    byte[] out = new byte[content.length + 1_000];
    int n = deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH);
    deflater.end();
    return java.util.Arrays.copyOf(out, n);
  }

  static byte[] deflated(byte[] content) {
    Deflater deflater = new Deflater(9, /* nowrap= */ true);
    deflater.setInput(content);
    deflater.finish();
    byte[] out = new byte[content.length + 1_000];
    int n = deflater.deflate(out);
    deflater.end();
    return java.util.Arrays.copyOf(out, n);
  }

  private static long crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return crc.getValue();
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    for (Member m : members) {
      byte[] name = m.name.getBytes(StandardCharsets.UTF_8);
      int offset = out.size();
      shorts(ints(out, 0x04034b50), 20, m.flags, m.method);
      ints(out, 0, (int) m.crc, m.packed.length, (int) m.declared);
      shorts(out, name.length, 0);
      out.writeBytes(name);
      out.writeBytes(m.packed);
      shorts(ints(list, 0x02014b50), 3 << 8 | 20, 20, m.flags, m.method);
      ints(list, 0, (int) m.crc, m.packed.length, (int) m.declared);
      shorts(list, name.length, 0, 0, 0, 0);
      ints(list, m.mode << 16, offset);
      list.writeBytes(name);
    }
    int listAt = out.size();
    out.writeBytes(list.toByteArray());
    shorts(ints(out, 0x06054b50, 0), members.size(), members.size());
    shorts(ints(out, list.size(), listAt), 0);
    return out.toByteArray();
  }

  private static ByteArrayOutputStream ints(ByteArrayOutputStream out, int... values) {
    for (int value : values) {
      shorts(out, value, value >>> 16);
    }
    return out;
  }

  private static void shorts(ByteArrayOutputStream out, int... values) {
    for (int value : values) {
      out.write(value);
      out.write(value >>> 8);
    }
  }
}
