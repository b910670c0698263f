package id.prima.ingest.clean;

import id.prima.data.Reference;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.ArchiveLanding;
import id.prima.ingest.read.LandingSource;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A landing folder of a small office in a test, looked at in October 2026. */
public final class Office {

  public static final Period QUARTER = Period.quarter(2026, 3);
  public static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

  public static final String HEADER =
      "No,Tanggal,Jam,Usia,Jenis Kelamin,Pendidikan,Pekerjaan,U1,U2,U3,U4,U5,U6,U7,U8,U9\n";
  public static final String GOOD_ROW = "1,2026-07-15,13:53,22,L,SMA,SWASTA,3,3,3,3,3,3,3,3,3\n";

  private static final String UNITS =
      """
      unit_id,nama,berlaku_sejak,berlaku_sampai
      pkm-melati,Puskesmas Melati,2016-01-01,
      dinkes,Dinas Kesehatan,,
      rsud,RSUD Bengawan Biru,,
      hostile,<script>alert(1)</script>,,
      tutup,Klinik Tutup,2016-01-01,2026-06-30
      loket-1,Loket Kembar,,
      loket-2,Loket Kembar,,
      """;

  private final Path folder;

  public Office(Path folder) throws IOException {
    this.folder = folder;
    put("unit.csv", UNITS);
  }

  public Path folder() {
    return folder;
  }

  public Path put(String path, String content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  public Path put(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  public LandingSource source() {
    return ArchiveLanding.over(new LocalLanding(folder));
  }

  public SurveyContext context() throws IOException {
    return context(QUARTER, TODAY);
  }

  SurveyContext context(Period quarter, LocalDate today) throws IOException {
    return SurveyContext.of(
        quarter, today, Landing.read(source()), Reference.builtIn().ketentuan());
  }

  public SurveyPlanner.Plans plans() throws IOException {
    return new SurveyPlanner(source(), Profiles.builtIn()).plan(QUARTER);
  }

  public IngestReport check() throws IOException {
    return new SurveyCheck(source(), context(), (path, rows) -> {}).read(plans());
  }

  /** What became of each row of a planned file, in order. */
  public List<Cleaned> cleaned(SurveyPlan plan) throws IOException {
    return cleaned(plan, context());
  }

  List<Cleaned> cleaned(SurveyPlan plan, SurveyContext context) throws IOException {
    List<Cleaned> cleaned = new ArrayList<>();
    try (SurveyRows rows = SurveyRows.open(source(), plan, context, AnswerWords.builtIn())) {
      rows.forEachRemaining(cleaned::add);
      if (rows.read() != cleaned.size()) {
        throw new AssertionError(rows.read() + " read, " + cleaned.size() + " judged");
      }
    }
    return cleaned;
  }
}
