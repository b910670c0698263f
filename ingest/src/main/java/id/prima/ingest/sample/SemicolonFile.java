package id.prima.ingest.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import id.prima.data.vocab.Unsur;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What Excel saves on an Indonesian computer: semicolons, a byte order mark, CRLF. */
final class SemicolonFile implements SurveyFile {

  static final List<String> HEADER =
      List.of(
          "No",
          "Tanggal",
          "Jam",
          "Usia",
          "Jenis Kelamin",
          "Pendidikan",
          "Pekerjaan",
          "U1",
          "U2",
          "U3",
          "U4",
          "U5",
          "U6",
          "U7",
          "U8",
          "U9");

  private final CsvWriter csv;

  SemicolonFile(Path file) throws IOException {
    Writer text = Files.newBufferedWriter(Csv.prepared(file), StandardCharsets.UTF_8);
    text.write('\uFEFF');
    csv = CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.CRLF).build(text);
    csv.writeRecord(HEADER);
  }

  @Override
  public void write(Response response) {
    LocalDate day = response.day();
    List<String> cells = new ArrayList<>(HEADER.size());
    cells.add(Long.toString(response.number()));
    cells.add(
        Response.twoDigits(day.getDayOfMonth())
            + "/"
            + Response.twoDigits(day.getMonthValue())
            + "/"
            + day.getYear());
    cells.add(response.jam());
    cells.add(response.usiaText());
    cells.add(response.gender().code());
    cells.add(response.pendidikan());
    cells.add(response.pekerjaan());
    Unsur.FORMULIR.forEach(u -> cells.add(response.answers().text(u)));
    csv.writeRecord(cells);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
