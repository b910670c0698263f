package id.prima.ingest.clean;

import id.prima.data.Reference;
import id.prima.data.marts.FeedQuality;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.OneFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a large workbook and reads it, as a program of its own with a memory of its own. */
final class LargeWorkbook {

  private LargeWorkbook() {}

  public static void main(String[] arguments) throws IOException {
    int rows = Integer.parseInt(arguments[0]);
    LandingSource source = new OneFile("survei/rsud/a.xlsx", written(rows));
    LandingSource lists =
        new OneFile("unit.csv", "unit_id,nama\nrsud,RSUD\n".getBytes(StandardCharsets.UTF_8));
    SurveyContext context =
        SurveyContext.of(
            Period.quarter(2026, 3),
            Office.TODAY,
            Landing.read(lists),
            Reference.builtIn().ketentuan());
    SurveyPlanner.Plans plans =
        new SurveyPlanner(source, Profiles.builtIn()).plan(context.quarter());
    IngestReport report = new SurveyCheck(source, context, (path, n) -> {}).read(plans);
    FeedQuality file = report.files().get(0);
    System.out.println(file.read() + " " + file.accepted());
  }

  /** A workbook with a text of its own in every row, as suggestions are. */
  private static byte[] written(int rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(out, "Prima", "1.0")) {
      Worksheet sheet = book.newWorksheet("Data");
      String[] header = (Office.HEADER.strip() + ",Saran").split(",", -1);
      for (int c = 0; c < header.length; c++) {
        sheet.value(0, c, header[c]);
      }
      for (int r = 1; r <= rows; r++) {
        sheet.value(r, 0, r);
        sheet.value(r, 1, "2026-07-15");
        sheet.value(r, 2, "13:53");
        sheet.value(r, 3, 20 + r % 50);
        sheet.value(r, 4, "L");
        sheet.value(r, 5, "SMA");
        sheet.value(r, 6, "SWASTA");
        for (int u = 0; u < 9; u++) {
          sheet.value(r, 7 + u, 1 + (r + u) % 4);
        }
        sheet.value(r, 16, "saran ke " + r + " tentang antrean, ruang tunggu dan petugas loket");
        if (r % 1_000 == 0) {
          sheet.flush();
        }
      }
    }
    return out.toByteArray();
  }
}
