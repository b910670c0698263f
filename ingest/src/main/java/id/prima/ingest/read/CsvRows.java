package id.prima.ingest.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows of a delimited text file; one whose quotes do not close is broken as a whole. */
final class CsvRows implements RowReader {

  /** As many columns as a spreadsheet has. */
  static final int MOST_COLUMNS = 16_384;

  private static final Pattern SEPARATOR_LINE =
      Pattern.compile("(?i)sep=[^\\r\\n](?:\\r\\n|\\r|\\n)");

  private final CsvReader<String[]> reader;
  private final Iterator<String[]> records;
  private int number;

  private CsvRows(CsvReader<String[]> reader, int rowsBefore) {
    this.reader = reader;
    this.records = reader.iterator();
    this.number = rowsBefore;
  }

  /**
   * Opens the rows of a slice of a file whose facts are known. The caller closes them.
   *
   * @param stream stands at the beginning of the slice
   */
  // one stray letter behind a quote spoils a cell, not the file; no other switch says that yet
  @SuppressWarnings("removal")
  static CsvRows open(InputStream stream, FileFacts facts, char separator, FileSlice slice)
      throws IOException {
    InputStream buffered =
        new BufferedInputStream(new SliceStream(stream, slice.to() - slice.from()), 1 << 16);
    buffered.skipNBytes(slice.from() == 0 ? facts.byteOrderMark() : 0);
    BufferedReader text = new BufferedReader(new InputStreamReader(buffered, facts.charset()));
    if (slice.from() == 0) {
      skipSeparatorLine(text);
    }
    CsvReader<String[]> reader =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowExtraCharsAfterClosingQuote(true)
            .allowUnclosedQuote(false)
            .build(StringArrayHandler.builder().maxFields(MOST_COLUMNS).build(), text);
    return new CsvRows(reader, slice.rowsBefore());
  }

  /**
   * Skips a first line that tells Excel the separator, such as {@code sep=;}. Excel does not show
   * it, so that it counts as no row.
   */
  private static void skipSeparatorLine(BufferedReader text) throws IOException {
    text.mark(16);
    char[] begin = new char[7];
    int length = 0;
    for (int n = text.read(begin, 0, 7); n > 0 && length < 7; ) {
      length += n;
      n = length < 7 ? text.read(begin, length, 7 - length) : 0;
    }
    text.reset();
    text.skip(separatorLine(new String(begin, 0, length)).length());
  }

  /** That line, with its end, where a text begins with one; else nothing. */
  static String separatorLine(String begin) {
    Matcher line = SEPARATOR_LINE.matcher(begin);
    return line.lookingAt() ? line.group() : "";
  }

  @Override
  public boolean hasNext() {
    try {
      return records.hasNext();
    } catch (CsvParseException e) {
      throw broken(e);
    }
  }

  @Override
  public RawRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    number++;
    try {
      return new RawRow(number, Arrays.asList(records.next()));
    } catch (CsvParseException e) {
      throw broken(e);
    } catch (UncheckedIOException e) {
      throw new UncheckedIOException("baris " + number, e.getCause());
    }
  }

  private BrokenFileException broken(CsvParseException e) {
    return new BrokenFileException(
        "tidak dapat dibaca sesudah baris "
            + number
            + ": tanda kutip yang tidak ditutup, atau berkas terpotong",
        e);
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
