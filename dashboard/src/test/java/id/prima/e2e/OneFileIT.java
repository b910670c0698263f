package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of an unknown layout, from its first profile to a release that says what hitung said. */
class OneFileIT {

  private static final String HEADER =
      "Cap waktu;Nama Lengkap;Syaratnya bagaimana;Alurnya;Kecepatan waktu;Ongkos;Hasil;"
          + "Kemampuan petugas;Sikap petugas;Fasilitas;Layanan pengaduan;Saran\n";

  @TempDir Path folder;

  @Test
  void aFileOfAnUnknownLayoutIsProfiledCountedAloneAndReleasedWithTheSameFigures()
      throws Exception {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 36; i++) {
      int low = i % 3 == 0 ? 2 : 3;
      rows.append(i % 28 + 1)
          .append("/07/2026;Orang Rahasia ")
          .append(i)
          .append(";3;4;")
          .append(low)
          .append(";4;3;3;4;")
          .append(i % 4 == 0 ? 4 : 3)
          .append(";3;Saran Rahasia\n");
    }
    Path in = folder.resolve("in");
    Path lake = folder.resolve("lake");
    Prima.write(
        folder, "in/survei/dinkes/data.csv", rows.toString().getBytes(StandardCharsets.UTF_8));
    Path file = in.resolve("survei/dinkes/data.csv");
    assertThat(Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).exit())
        .isEqualTo(3);
    assertThat(Prima.run("hitung", file).err()).contains("Susun profilnya: prima profile --from");

    Prima.run("profile", "--from", file, "--out", in.resolve("profil/data.yml")).succeeds();
    assertThat(Files.readString(in.resolve("profil/data.yml"))).doesNotContain("Rahasia");
    JsonNode alone =
        new ObjectMapper().readTree(Prima.run("hitung", file, "--json").succeeds().out());
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).succeeds();

    Map<String, String> released =
        Prima.run("export", "unit_ikm", "--lake", lake).succeeds().rows().stream()
            .filter(r -> r.get("unit_id").equals("dinkes") && r.get("layanan_id").isEmpty())
            .filter(r -> r.get("period").equals("2026-Q3"))
            .findFirst()
            .orElseThrow();
    JsonNode figures = alone.get("figures").get(0);
    // 3 + 4 + (24 x 3 + 12 x 2) / 36 + 4 + 3 + 3 + 4 + (9 x 4 + 27 x 3) / 36 + 3 = 29.91666...
    assertThat(figures.get("ikm").decimalValue()).isEqualByComparingTo("83.10");
    for (String column :
        new String[] {"ikm", "ikm_low", "ikm_high", "ikm_bobot_011", "ikm_bobot_0111"}) {
      assertThat(new BigDecimal(released.get(column)))
          .as(column)
          .isEqualByComparingTo(figures.get(column).decimalValue());
    }
    assertThat(released)
        .containsEntry("mutu", figures.get("mutu").asText())
        .containsEntry("respondents", "36");

    // another profile is another reading: the segment is not taken for the same
    Files.writeString(
        in.resolve("profil/data.yml"),
        Files.readString(in.resolve("profil/data.yml")) + "balik: true\n");
    Prima.run("run", "--period", "2026-Q3", "--in", in, "--lake", lake).succeeds();
    assertThat(
            Prima.run("export", "unit_ikm", "--lake", lake, "--period", "2026-Q3")
                .succeeds()
                .rows())
        .filteredOn(r -> r.get("unit_id").equals("dinkes") && r.get("layanan_id").isEmpty())
        // every answer x is read as 5 - x: (45 - 29.91666...) / 9 x 25
        .extracting(r -> r.get("ikm"))
        .containsOnly("41.90");
  }
}
