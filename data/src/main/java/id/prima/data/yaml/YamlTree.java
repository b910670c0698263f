package id.prima.data.yaml;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import id.prima.data.yaml.Node.Entry;
import id.prima.data.yaml.Node.Mapping;
import id.prima.data.yaml.Node.Scalar;
import id.prima.data.yaml.Node.Sequence;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads YAML into nodes that know their lines. Of YAML only what a list of settings needs: keys,
 * lists, words. What could make a small file large (aliases) or mean more than it says (tags, two
 * documents) is refused.
 */
public final class YamlTree {

  /** Bytes and characters of the longest file. */
  public static final int MOST_CHARACTERS = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final int DEEPEST = 10;
  private static final int TAB_WIDTH_LOOKED_AT = 200;
  private static final YAMLFactory YAML = new YAMLFactory();

  private final Problems problems;
  private final YAMLParser parser;

  private YamlTree(Problems problems, YAMLParser parser) {
    this.problems = problems;
    this.parser = parser;
  }

  /**
   * The text of a file's bytes.
   *
   * @throws RuntimeException the refusal of the problems, if it is too long or not UTF-8
   */
  public static String decode(byte[] bytes, Problems problems) {
    String text = "";
    if (bytes.length > MOST_CHARACTERS) {
      problems.wrong(0, "", "", tooLong(problems));
    } else {
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        problems.wrong(0, "", "", "bukan teks UTF-8; simpan ulang dengan pengodean UTF-8");
      }
    }
    problems.stop();
    return text;
  }

  private static String tooLong(Problems problems) {
    return "berkas lebih dari 1 MB; ini bukan " + problems.what();
  }

  /**
   * The root of the file; a byte order mark before it is passed over.
   *
   * @throws RuntimeException the refusal of the problems, if the text is no YAML, or YAML that is
   *     refused
   */
  public static Node parse(String whole, Problems problems) {
    String text = whole.startsWith(BYTE_ORDER_MARK) ? whole.substring(1) : whole;
    checkText(text, problems);
    problems.stop();
    try (YAMLParser parser = YAML.createParser(text)) {
      YamlTree tree = new YamlTree(problems, parser);
      if (parser.nextToken() == null) {
        problems.wrong(0, "", "", "berkas kosong; salin " + problems.what() + " bawaan, lalu ubah");
        problems.stop();
      }
      Node root = tree.node("", 1);
      if (parser.nextToken() != null) {
        problems.wrong(
            tree.line(), "", "", "ada dokumen kedua (---); satu berkas, satu " + problems.what());
        problems.stop();
      }
      return root;
    } catch (JacksonException e) {
      JsonLocation at = e.getLocation();
      problems.wrong(at == null ? 0 : Math.max(at.getLineNr(), 0), "", "", inIndonesian(e));
      problems.stop();
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new IllegalStateException("a text in memory", e);
    }
  }

  private static void checkText(String text, Problems problems) {
    if (text.length() > MOST_CHARACTERS) {
      problems.wrong(0, "", "", tooLong(problems));
      return;
    }
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (indentedByTab(line)) {
        problems.wrong(i + 1, "", "", "indentasi memakai tab; ganti dengan spasi");
      } else if (!line.codePoints().allMatch(c -> c == '\t' || FileProblem.isVisible(c))) {
        problems.wrong(i + 1, "", "", "ada karakter yang tidak terlihat; hapus atau ketik ulang");
      }
    }
  }

  private static boolean indentedByTab(String line) {
    for (int i = 0; i < Math.min(line.length(), TAB_WIDTH_LOOKED_AT); i++) {
      if (line.charAt(i) == '\t') {
        return !line.isBlank();
      }
      if (line.charAt(i) != ' ') {
        return false;
      }
    }
    return false;
  }

  private int line() {
    return Math.max(parser.currentTokenLocation().getLineNr(), 1);
  }

  /** The node that begins with the current token. */
  private Node node(String path, int depth) throws IOException {
    int line = line();
    if (parser.isCurrentAlias() || parser.getObjectId() != null) {
      problems.wrong(line, path, "", "tanda & dan * YAML tidak dipakai; tulis nilainya");
      problems.stop();
    }
    if (parser.getTypeId() != null) {
      problems.wrong(line, path, "", "tanda ! YAML tidak dipakai; tulis nilainya saja");
      problems.stop();
    }
    if (depth > DEEPEST) {
      problems.wrong(line, path, "", "terlalu banyak tingkat");
      problems.stop();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> mapping(line, path, depth);
      case START_ARRAY -> sequence(line, path, depth);
      default -> new Scalar(line, scalarText());
    };
  }

  /** As written; an empty value and null are nothing. */
  private String scalarText() throws IOException {
    String text = parser.getText();
    return parser.currentToken() == JsonToken.VALUE_NULL || text == null ? "" : text.strip();
  }

  private Node sequence(int line, String path, int depth) throws IOException {
    List<Node> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node(path, depth + 1));
    }
    return new Sequence(line, items);
  }

  private Node mapping(int line, String path, int depth) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      int keyLine = line();
      String keyPath = Fields.path(path, key);
      parser.nextToken();
      Node value = node(keyPath, depth + 1);
      Entry first = entries.putIfAbsent(key, new Entry(keyLine, value));
      if (first != null) {
        problems.wrong(
            keyLine, keyPath, "", "sudah ditulis di baris " + first.line() + "; hapus salah satu");
      }
    }
    return new Mapping(line, entries);
  }

  /** What the parser of YAML complains of most; the rest is told by its place alone. */
  private static String inIndonesian(JacksonException e) {
    String english = String.valueOf(e.getOriginalMessage());
    if (english.contains("mapping values are not allowed")) {
      return "ada titik dua di tempat yang salah: periksa indentasi, atau beri tanda kutip pada"
          + " tulisan yang memuat titik dua";
    }
    if (english.contains("(TAB)")) {
      return "ada tab; ganti dengan spasi";
    }
    if (english.contains("found unexpected end of stream")) {
      return "tanda kutip atau kurung tidak ditutup";
    }
    if (english.contains("expected ',' or ']'") || english.contains("expected ',' or '}'")) {
      return "kurung siku atau kurawal tidak ditutup, atau kurang koma di antara isinya";
    }
    if (english.contains("could not find expected ':'")) {
      return "kurang titik dua sesudah kata kunci, seperti bobot: 0.50";
    }
    if (english.contains("undefined alias") || english.contains("alias")) {
      return "tanda & dan * YAML tidak dipakai; tulis nilainya";
    }
    return "susunannya tidak dapat dibaca; periksa indentasi (spasi), titik dua, tanda kutip, dan"
        + " kurung di baris ini dan baris sebelumnya";
  }
}
