package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.ingest.profile.Profiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Personal data stay at the door: names, phones and identity numbers are planted in their own
 * columns and in wrong ones, and must stand in nothing that is kept or shown.
 */
class PrivacyTest {

  private static final int PEOPLE = 300;

  private static final List<String> GIVEN =
      List.of(
          "Wayan",
          "Siti",
          "Agus",
          "Fatimah",
          "Yohanes",
          "Nyoman",
          "Rahmat",
          "Dewi",
          "Sutrisno",
          "Maria",
          "Ketut",
          "Hendra",
          "Sri",
          "Bambang",
          "Laksmi",
          "Din",
          "Putu",
          "Slamet");
  private static final List<String> FAMILY =
      List.of(
          "Zulkarnaen",
          "Prabowati",
          "Simanjuntak",
          "Kusumawardhani",
          "Hutagalung",
          "Wijayakusuma",
          "Tanoesoedibjo",
          "Nababan",
          "Saraswatiningsih",
          "Gunawarman",
          "Mangkunegoro");

  private static final String HEADER =
      "Tanggal,Unit,Nama,NIK,Nomor HP,Jenis Layanan,Usia,Jenis Kelamin,Pendidikan,Pekerjaan,U1,U2,U3,U4,U5,U6,U7,U8,U9,Saran\n";

  @TempDir Path temp;
  private final TreeSet<String> secrets = new TreeSet<>();

  private record Person(String name, String phone, String nik, String birthday) {}

  private Person person(Random random, int i) {
    String name =
        GIVEN.get(random.nextInt(GIVEN.size()))
            + " "
            + FAMILY.get(random.nextInt(FAMILY.size()))
            + (char) ('a' + i % 26)
            + (char) ('a' + i / 26);
    String digits = "08" + (1_000_000_000L + random.nextInt(1_000_000_000));
    String phone =
        switch (i % 4) {
          case 0 -> digits;
          case 1 ->
              digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
          case 2 ->
              digits.substring(0, 4) + " " + digits.substring(4, 8) + " " + digits.substring(8);
          default -> "+62" + digits.substring(1);
        };
    long serial = 5_104_000_000_000_000L + random.nextInt(1_000_000_000);
    String nik = i % 3 == 0 ? spaced(serial) : String.valueOf(serial);
    String birthday = String.format("%02d/%02d/19%02d", 13 + i % 15, 1 + i % 12, 30 + i % 70);
    Person person = new Person(name, phone, nik, birthday);
    secrets.add(name.toLowerCase(Locale.ROOT));
    secrets.add(name.substring(name.indexOf(' ') + 1).toLowerCase(Locale.ROOT));
    secrets.addAll(
        List.of(phone, nik, birthday, nik.replace(" ", ""), phone.replaceAll("\\D", "")));
    return person;
  }

  private static String spaced(long serial) {
    return String.valueOf(serial).replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  /** The sheet of a person; every kind but the first has something in a wrong column. */
  private static String row(Person p, int kind) {
    String rest = p.name() + "," + p.nik() + "," + p.phone() + ",Poli umum,31,P,SMA,PNS,";
    String answers = "3,3,3,3,3,3,3,3,3";
    String start = "2026-07-15,rsud,";
    String saran = ",hubungi " + p.name() + " di " + p.phone() + "\n";
    return switch (kind) {
      case 0 -> start + rest + answers + saran;
      case 1 -> start + rest + p.nik() + ",3,3,3,3,3,3,3,3" + saran;
      case 2 -> start + rest + "3,3,3,3,3,3,3,3," + p.name() + saran;
      case 3 -> "2026-07-15," + p.name() + "," + rest + answers + saran;
      case 4 -> "2026-07-15," + p.name() + " Puskesmas Melati," + rest + answers + saran;
      case 5 -> p.phone() + ",rsud," + rest + answers + saran;
      case 6 -> p.nik() + ",rsud," + rest + answers + saran;
      case 7 -> p.birthday() + ",rsud," + rest + answers + saran;
      case 8 -> start + rest.replace("Poli umum", p.name()) + answers + saran;
      case 9 ->
          start
              + rest.replace(
                  ",31,P,SMA,PNS,",
                  "," + p.nik() + "," + p.name() + "," + p.phone() + "," + p.name() + ",")
              + answers
              + saran;
      case 10 -> start + p.name() + "," + start + rest + answers + saran;
      case 11 -> p.name() + "," + p.nik() + "\n";
      case 12 ->
          "\"" + start + rest + answers + saran + start + rest + answers + "\"," + rest + answers
              + saran;
      case 13 -> "2026-07-15," + p.phone() + "," + rest + answers + saran;
      case 14 -> "2026-07-15," + p.nik() + "," + rest + answers + saran;
      default -> "," + start + rest + answers + saran;
    };
  }

  private void assertSecretsStayAtTheDoor(Office office) throws IOException {
    IngestReport report = office.check();
    StringBuilder kept = new StringBuilder();
    report.lines().forEach(kept::append);
    kept.append(report);
    for (SurveyPlan plan : office.plans().plans()) {
      for (Cleaned cleaned : office.cleaned(plan)) {
        if (cleaned instanceof Cleaned.Accepted accepted) {
          kept.append(accepted.response()).append('\n');
        } else {
          kept.append(cleaned).append('\n');
          if (cleaned instanceof Cleaned.Rejected rejected) {
            kept.append(IngestReport.sentence(rejected.rejection())).append('\n');
          }
        }
      }
    }
    String text = kept.toString().toLowerCase(Locale.ROOT);
    assertThat(secrets.stream().filter(s -> s.length() > 4 && text.contains(s))).isEmpty();
  }

  @Test
  void what_was_planted_in_a_known_layout_is_nowhere() throws IOException {
    Office office = new Office(temp);
    Random random = new Random(7);
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < PEOPLE; i++) {
      rows.append(row(person(random, i), i % 16));
    }
    office.put("survei/a.csv", rows.toString());
    office.put("survei/rsud/2026-Q3/b.csv", rows.toString().replace(',', ';'));

    assertThat(office.plans().plans()).hasSize(2);
    assertThat(office.check().accepted()).isGreaterThan(PEOPLE / 16);
    assertSecretsStayAtTheDoor(office);
  }

  @Test
  void without_a_list_of_units_numbers_are_no_units() throws IOException {
    Office office = new Office(temp);
    java.nio.file.Files.delete(temp.resolve("unit.csv"));
    Random random = new Random(8);
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < PEOPLE; i++) {
      rows.append(row(person(random, i), i % 16));
    }
    office.put("survei/a.csv", rows.toString());

    assertSecretsStayAtTheDoor(office);
  }

  @Test
  void a_file_without_a_known_header_shows_no_row() throws IOException {
    Office office = new Office(temp);
    Random random = new Random(9);
    List<String> files = new ArrayList<>();
    for (int i = 0; i < PEOPLE; i++) {
      Person p = person(random, i);
      files.add(
          switch (i % 5) {
            case 0 -> row(p, 0).repeat(3);
            case 1 -> p.name() + ",Perempuan,SMA,Sesuai,Mudah,sarana bagus\n";
            case 2 -> p.name() + "\n" + p.name() + "\n";
            case 3 -> "kode,uraian\nx," + p.name() + " prosedur " + p.phone() + "\n";
            default -> p.name() + ";" + p.phone() + ";sarana dan prasarana\n";
          });
    }
    for (int i = 0; i < files.size(); i++) {
      office.put("survei/rsud/" + i + ".csv", files.get(i));
    }

    assertThat(new SurveyPlanner(office.source(), Profiles.builtIn()).plan(Office.QUARTER).plans())
        .isEmpty();
    assertSecretsStayAtTheDoor(office);
  }
}
