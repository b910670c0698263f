package id.prima.ingest.read;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One XML part of a workbook, element by element. Namespaces are not told apart: the strict and the
 * usual flavour of the format differ in nothing else.
 */
final class XmlPart implements Closeable {

  private static final int DEEPEST = 64;
  private static final XMLInputFactory FACTORY = factory();

  private final InputStream stream;
  private final XMLStreamReader xml;
  private int depth;

  private XmlPart(InputStream stream, XMLStreamReader xml) {
    this.stream = stream;
    this.xml = xml;
  }

  /** The JDK's own reader, whatever else lies on the class path: Spark brings another one. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  /** Opens a part. The caller closes it. */
  static XmlPart open(ZipDirectory directory, ZipDirectory.Member member) throws IOException {
    InputStream stream = new Guard(directory.open(member));
    try {
      BufferedReader text =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8), 1 << 14);
      text.mark(1);
      if (text.read() != '\uFEFF') {
        text.reset();
      }
      XMLStreamReader xml;
      synchronized (FACTORY) {
        xml = FACTORY.createXMLStreamReader(text);
      }
      return new XmlPart(stream, xml);
    } catch (XMLStreamException e) {
      stream.close();
      throw damaged(e);
    } catch (IOException | RuntimeException e) {
      stream.close();
      throw e;
    }
  }

  /** Goes to the next start or end of an element; false at the end of the part. */
  boolean next() {
    while (true) {
      int event = event();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw damaged(null);
        }
        return true;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        return true;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
  }

  private int event() {
    try {
      return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
    } catch (BrokenFileException e) {
      throw e;
    } catch (XMLStreamException | RuntimeException e) {
      // the JDK's reader also stumbles with unchecked exceptions over what is no XML
      throw damaged(e);
    }
  }

  boolean isStart(String name) {
    return xml.isStartElement() && xml.getLocalName().equals(name);
  }

  boolean isEnd(String name) {
    return xml.isEndElement() && xml.getLocalName().equals(name);
  }

  /** An attribute of the element that starts here; null where it has none of that name. */
  String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  /** Whether an attribute says yes. */
  boolean is(String name) {
    String value = attribute(name);
    return value != null && (value.equals("1") || value.equals("true"));
  }

  /** An attribute as a number; the other value where it has none, or no number. */
  int number(String name, int otherwise) {
    String value = attribute(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** The letters inside the element that starts here, read to its end, at most so many. */
  String text(int most) {
    StringBuilder text = new StringBuilder();
    int outside = depth - 1;
    while (depth > outside) {
      int event = event();
      if (event == XMLStreamConstants.START_ELEMENT) {
        if (++depth > DEEPEST) {
          throw damaged(null);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.END_DOCUMENT) {
        throw damaged(null);
      } else if (event == XMLStreamConstants.CHARACTERS
          || event == XMLStreamConstants.CDATA
          || event == XMLStreamConstants.SPACE) {
        int room = most - text.length();
        if (room > 0) {
          text.append(
              xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
      }
    }
    return text.toString();
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }

  static BrokenFileException damaged(Exception cause) {
    return new BrokenFileException(
        "buku kerja rusak; buka dengan Excel lalu simpan ulang sebagai .xlsx", cause);
  }

  /**
   * Lets no single piece of markup or text grow without end, for the XML reader keeps one whole in
   * memory. A piece ends where the next tag begins; a comment or a CDATA section is one piece.
   */
  private static final class Guard extends FilterInputStream {
    private static final int LONGEST = 4 << 20;

    private int piece;
    private int before;
    private int twoBefore;
    private boolean odd;

    Guard(InputStream stream) {
      super(stream);
    }

    @Override
    public int read() throws IOException {
      int b = in.read();
      if (b >= 0) {
        look(b);
      }
      return b;
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
      int n = in.read(block, from, length);
      for (int i = 0; i < n; i++) {
        look(block[from + i]);
      }
      return n;
    }

    private void look(int b) {
      piece++;
      if (b == '<' && !odd) {
        piece = 0;
      } else if (b == '!' && before == '<') {
        odd = true;
      } else if (odd && b == '>' && before == twoBefore && (before == '-' || before == ']')) {
        odd = false;
      }
      if (piece > LONGEST || b == 0) {
        throw damaged(null);
      }
      twoBefore = before;
      before = b;
    }
  }
}
