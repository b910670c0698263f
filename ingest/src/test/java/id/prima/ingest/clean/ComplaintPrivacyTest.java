package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whoever reports stays at the door: names, phones, identity numbers and free text are planted in
 * every column of exports and registers, their own and wrong ones, and must stand in nothing that
 * is kept or shown; nor must the numbers of the cases.
 */
public class ComplaintPrivacyTest {

  private static final List<String> GIVEN = List.of("Wayan", "Siti", "Agus", "Dewi", "Bambang");
  private static final List<String> FAMILY =
      List.of("Zulkarnaen", "Prabowati", "Simanjuntak", "Kusumawardhani", "Gunawarman");

  @TempDir Path temp;

  /** Everything planted, in lower case. */
  public static final class Secrets {
    private final TreeSet<String> planted = new TreeSet<>();
    private final Random random = new Random(11);
    private int next;

    public String name() {
      String family =
          FAMILY.get(random.nextInt(FAMILY.size()))
              + (char) ('a' + next % 26)
              + (char) ('a' + next++ / 26 % 26);
      return plant(GIVEN.get(random.nextInt(GIVEN.size())) + " " + family, family);
    }

    public String phone() {
      String digits = "08" + (1_000_000_000L + random.nextInt(1_000_000_000));
      return random.nextBoolean()
          ? plant(digits, digits)
          : plant(digits.substring(0, 4) + "-" + digits.substring(4), digits.substring(4));
    }

    public String nik() {
      String nik = String.valueOf(5_104_000_000_000_000L + random.nextInt(1_000_000_000));
      return plant(nik, nik);
    }

    public String text() {
      return plant("petugas " + name() + " minta uang di jalan mawar " + phone(), "jalan mawar");
    }

    public String id() {
      String id = String.valueOf(61_000_000 + random.nextInt(9_000_000));
      return plant(id, id);
    }

    public String any() {
      return switch (random.nextInt(4)) {
        case 0 -> name();
        case 1 -> phone();
        case 2 -> nik();
        default -> text();
      };
    }

    private String plant(String text, String part) {
      planted.add(text.toLowerCase(Locale.ROOT));
      planted.add(part.toLowerCase(Locale.ROOT));
      return text;
    }

    /** Those that a text holds. */
    public List<String> in(String text) {
      String lower = text.toLowerCase(Locale.ROOT);
      return planted.stream().filter(lower::contains).toList();
    }
  }

  /** Puts exports and registers with secrets in every column into an office's folder. */
  public static Secrets plant(Office office) throws IOException {
    Secrets secrets = new Secrets();
    String[] good =
        Desk.row("0", "3 Jul 2026", "Pengaduan", "rsud", "Terverifikasi")
            .strip()
            .replace("\"Isi, panjang\"", "Isi")
            .split(",", -1);
    StringBuilder export = new StringBuilder("Diunduh oleh " + secrets.name() + "\n" + Desk.LAPOR);
    for (int round = 0; round < 4; round++) {
      for (int column = 0; column < good.length; column++) {
        List<String> cells = new ArrayList<>(List.of(good));
        cells.set(0, secrets.id());
        cells.set(3, secrets.name());
        cells.set(7, secrets.text());
        cells.set(8, secrets.text());
        cells.set(column, secrets.any());
        export.append(String.join(",", cells)).append('\n');
      }
    }
    export.append("Mengetahui ").append(secrets.name()).append('\n');
    export.append(secrets.name()).append(",,").append(secrets.phone()).append('\n');
    office.put("pengaduan/lapor-2026-10-05.csv", export.toString());
    String header =
        "Nomor;Tanggal;Jam;Nama;NIK;No HP;Jenis;Kategori;Media;Kecamatan;Status;Tgl Verifikasi;"
            + "Tgl Tanggapan;Tgl Selesai;Jam Selesai;Dibuka Kembali;Tenggat;Uraian;Ket\n";
    String[] row =
        "1;2026-07-03;08:00;;;;Pengaduan;Air;Loket;Ubud;Selesai;2026-07-04;2026-07-05;2026-07-06;09:00;;2026-07-07;;"
            .split(";", -1);
    StringBuilder register = new StringBuilder(header);
    for (int round = 0; round < 4; round++) {
      for (int column = 0; column < row.length; column++) {
        List<String> cells = new ArrayList<>(List.of(row));
        cells.set(0, secrets.id());
        cells.set(3, secrets.name());
        cells.set(4, secrets.nik());
        cells.set(5, secrets.phone());
        cells.set(17, secrets.text());
        cells.set(18, secrets.text());
        cells.set(column, secrets.any());
        register.append(String.join(";", cells)).append('\n');
      }
    }
    office.put("pengaduan/rsud/register-2026-10-05.csv", register.toString());
    return secrets;
  }

  @Test
  void nothing_planted_is_kept_or_shown() throws IOException {
    Office office = new Office(temp);
    Secrets secrets = plant(office);
    Desk desk = Desk.of(office);
    IngestReport report = desk.check();

    assertThat(report.problems()).isEmpty();
    assertThat(report.accepted()).isGreaterThan(100);
    assertThat(report.files()).allMatch(f -> f.rejected() > 5);
    assertThat(secrets.in(desk.complaints().toString())).isEmpty();
    assertThat(secrets.in(report.toString())).isEmpty();
    assertThat(secrets.in(String.join("\n", report.lines()))).isEmpty();
    for (ComplaintPlan plan : desk.plans().plans()) {
      try (ComplaintRows rows = ComplaintRows.open(office.source(), plan, desk.context())) {
        List<String> kept = new ArrayList<>();
        rows.forEachRemaining(row -> kept.add(row.toString()));
        assertThat(secrets.in(String.join("\n", kept))).isEmpty();
      }
    }
  }

  @Test
  void without_a_list_of_units_and_with_a_strange_header_nothing_is_shown_either()
      throws IOException {
    Office office = new Office(temp);
    Secrets secrets = plant(office);
    java.nio.file.Files.delete(temp.resolve("unit.csv"));
    office.put(
        "pengaduan/aneh-2026-10-05.csv",
        secrets.name() + "," + secrets.phone() + "," + secrets.text() + "\n");
    Desk desk = Desk.of(office);
    ComplaintPlanner.Plans plans = desk.plans(Map.of());

    assertThat(plans.problems()).hasSize(1);
    assertThat(secrets.in(desk.check(plans) + " " + desk.complaints())).isEmpty();
  }

  @Test
  void a_category_is_kept_only_where_it_is_plainly_one_of_a_list() throws IOException {
    Office office = new Office(temp);
    StringBuilder text = new StringBuilder("No;Tanggal;Kategori;Status\n");
    List<String> kinds =
        List.of("Jalan, Jembatan & Air (PU)", "jalan jembatan air pu", "Budi 08123456789");
    for (int i = 0; i < 15; i++) {
      text.append(i + 1).append(";2026-07-03;").append(kinds.get(i % 3)).append(";Proses\n");
    }
    text.append("16;2026-07-03;Rahmat;Proses\n");
    office.put("pengaduan/rsud/r-2026-10-05.csv", text.toString());
    Desk desk = Desk.of(office);
    desk.check();

    assertThat(desk.complaints())
        .extracting(id.prima.data.silver.Complaint::kategori)
        .containsOnly("Jalan, Jembatan & Air (PU)", "lainnya");
    assertThat(desk.complaints().stream().filter(c -> "lainnya".equals(c.kategori()))).hasSize(6);
  }
}
