package id.prima.ingest.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The texts of a workbook, to which its cells point. Kept as bytes, which take a third of the room
 * of strings; more than a stated number of them is refused.
 */
final class SharedStrings {

  /** One more than a cell of a spreadsheet holds, so that a longer text is still known as such. */
  static final int LONGEST_TEXT = 32_768;

  private static final int MOST_TEXTS = 4_000_000;
  private static final long MOST_BYTES = 96L << 20;
  private static final int BLOCK = 1 << 20;

  private final List<byte[]> blocks = new ArrayList<>();
  private int[] blockOf = new int[1 << 10];
  private int[] offsets = new int[1 << 10];
  private int[] lengths = new int[1 << 10];
  private int count;
  private int used;

  static SharedStrings empty() {
    return new SharedStrings();
  }

  /** Reads the part of texts. */
  static SharedStrings read(ZipDirectory directory, ZipDirectory.Member member) throws IOException {
    SharedStrings texts = new SharedStrings();
    try (XmlPart xml = XmlPart.open(directory, member)) {
      while (xml.next()) {
        if (xml.isStart("si")) {
          texts.add(text(xml, "si"));
        }
      }
    }
    return texts;
  }

  /** The text inside an element, all its runs together, without the reading aids of Asian text. */
  static String text(XmlPart xml, String element) {
    StringBuilder text = new StringBuilder();
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("rPh")) {
        xml.text(0);
      } else if (xml.isStart("t")) {
        text.append(xml.text(Math.max(0, LONGEST_TEXT - text.length())));
      }
    }
    return text.toString();
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (count == offsets.length) {
      blockOf = Arrays.copyOf(blockOf, 2 * count);
      offsets = Arrays.copyOf(offsets, 2 * count);
      lengths = Arrays.copyOf(lengths, 2 * count);
    }
    if (blocks.isEmpty() || used + bytes.length > BLOCK) {
      if (count >= MOST_TEXTS || (blocks.size() + 1L) * BLOCK > MOST_BYTES) {
        throw tooMany();
      }
      blocks.add(new byte[BLOCK]);
      used = 0;
    } else if (count >= MOST_TEXTS) {
      throw tooMany();
    }
    System.arraycopy(bytes, 0, blocks.get(blocks.size() - 1), used, bytes.length);
    blockOf[count] = blocks.size() - 1;
    offsets[count] = used;
    lengths[count] = bytes.length;
    used += bytes.length;
    count++;
  }

  private static BrokenFileException tooMany() {
    return new BrokenFileException(
        "buku kerja memuat terlalu banyak teks (lebih dari 96 MB); simpan lembarnya sebagai CSV"
            + " UTF-8");
  }

  /** A text by its place; empty where there is none. */
  String get(String place) {
    int i;
    try {
      i = Integer.parseInt(place.strip());
    } catch (NumberFormatException e) {
      return "";
    }
    return i < 0 || i >= count
        ? ""
        : new String(blocks.get(blockOf[i]), offsets[i], lengths[i], StandardCharsets.UTF_8);
  }
}
