package id.prima.ingest.merit;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedQuality;
import id.prima.ingest.clean.ComplaintPrivacyTest.Secrets;
import id.prima.ingest.clean.IngestReport;
import id.prima.ingest.clean.Office;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Staff who assess and staff who are assessed stay at the door: names, NIP, phones and free text
 * are planted in every column of all four feeds, their own and wrong ones, and must stand in
 * nothing that is kept or shown; nor must ids of respondents and numbers of cases.
 */
public class MeritPrivacyTest {

  @TempDir Path temp;

  /** Puts files with secrets in every column into an office's folder. */
  public static Secrets plant(Office office) throws IOException {
    Secrets secrets = new Secrets();
    office.put(
        "berakhlak/lebar.csv",
        rows(
            secrets,
            "id_responden,unit,tanggal,peran,nama,nip,jabatan" + MeritDesk.items() + ",saran\n",
            "#,rsud,2026-08-01,rekan,#,#,#" + MeritDesk.all(3) + ",#",
            secrets::name));
    office.put(
        "berakhlak/panjang.csv",
        longRows(secrets) + "x,rsud," + secrets.name() + ",Akuntabel,1,4," + secrets.text() + "\n");
    office.put(
        "kinerja/baris.csv",
        rows(
                secrets,
                "unit_id,periode,hasil,perilaku,predikat,jumlah,nama atasan,catatan\n",
                "rsud,2026-Q3,atas,sesuai,Baik,3,#,#",
                secrets::name)
            // one wrong count spoils all of its unit and period, so that another is needed
            + "dinkes,2026-Q3,,,Baik,3,"
            + secrets.name()
            + ","
            + secrets.text()
            + "\n");
    office.put(
        "standar/baris.csv",
        rows(
            secrets,
            "unit_id,layanan_id,komponen,ada,tanggal_bukti,berlaku_sampai,penanggung jawab,tautan\n",
            "rsud,-,biaya,ya,2026-01-01,2027-01-01,#,#",
            secrets::name));
    office.put(
        "integritas/perkara.csv",
        rows(
            secrets,
            "nomor,unit_id,jenis,keadaan,dibuka_oleh,dibuka,ditutup_oleh,ditutup,terlapor,kronologi\n",
            "#,rsud,disiplin,selesai,#,2026-05-01,#,2026-06-01,#,#",
            secrets::id));
    office.put(
        "tema-saran/saran.csv",
        rows(
            secrets,
            "nomor,unit_id,periode,tema,saran\n",
            "#,rsud,2026-Q3,Waktu tunggu,#",
            secrets::text));
    office.put(
        "rekap/rekap.csv",
        rows(
            secrets,
            "petugas,unit_id,periode,u1,u2,u3,u4,u5,u6,u7,u8,u9,l,p,sampel,ikm,kategori,saran\n",
            "#,rsud,2026-Q3,3,3,3,3,3,3,3,3,3,20,10,30,75.00,C,#",
            secrets::name));
    return secrets;
  }

  /** Rows of the model, each with a secret in one more column; # is one in its own place. */
  private static String rows(Secrets secrets, String header, String model, Supplier<String> first) {
    StringBuilder text = new StringBuilder(header);
    int columns = model.split(",", -1).length;
    for (int round = 0; round < 4; round++) {
      for (int column = -1; column < columns; column++) {
        List<String> cells = new ArrayList<>();
        for (String cell : model.split(",", -1)) {
          String own = cells.isEmpty() ? first.get() : secrets.any();
          cells.add(cell.equals("#") ? own : cell);
        }
        if (column >= 0) {
          cells.set(column, secrets.any());
        }
        text.append(String.join(",", cells)).append('\n');
      }
    }
    return text + "Mengetahui," + secrets.name() + "\n" + secrets.name() + "\n";
  }

  private static String longRows(Secrets secrets) {
    StringBuilder text = new StringBuilder("responden,unit,tanggal,nilai,butir,skor,nama\n");
    for (int sheet = 0; sheet < 8; sheet++) {
      String id = secrets.name();
      for (int item = 1; item <= 21; item++) {
        boolean wrong = sheet % 2 == 1 && item == 3 + sheet;
        String butir = wrong && sheet < 4 ? secrets.any() : String.valueOf(item);
        String score = wrong && sheet >= 4 ? secrets.any() : "4";
        text.append(String.join(",", id, "rsud", "2026-08-01", "", butir, score, secrets.name()))
            .append('\n');
      }
    }
    return text.toString();
  }

  @Test
  void nothing_planted_is_kept_or_shown() throws IOException {
    Office office = new Office(temp);
    Secrets secrets = plant(office);
    List<MeritReading<?>> readings = MeritDesk.of(office).readAll();

    for (MeritReading<?> reading : readings) {
      IngestReport report = reading.report();
      assertThat(report.problems()).isEmpty();
      assertThat(reading.rows()).isNotEmpty();
      assertThat(report.files()).allMatch(f -> f.rejected() > 5);
      assertThat(secrets.in(reading.toString())).isEmpty();
      assertThat(secrets.in(String.join("\n", report.lines()))).isEmpty();
    }
    assertThat(readings).extracting(r -> r.rows().size()).first().isEqualTo(4 * 6 + 4 * 21);
  }

  @Test
  void without_a_list_of_units_and_with_a_strange_header_nothing_is_shown_either()
      throws IOException {
    Office office = new Office(temp);
    Secrets secrets = plant(office);
    Files.delete(temp.resolve("unit.csv"));
    for (MeritFeed<?> feed : MeritFeed.all()) {
      office.put(
          feed + "/aneh.csv", secrets.name() + "," + secrets.phone() + "," + secrets.text() + "\n");
    }
    for (MeritReading<?> reading : MeritDesk.of(office).readAll()) {
      assertThat(reading.report().problems()).hasSize(1);
      assertThat(reading.report().files()).extracting(FeedQuality::read).allMatch(n -> n > 5);
      assertThat(secrets.in(reading.toString())).isEmpty();
    }
  }
}
