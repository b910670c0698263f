package id.prima.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code unit-alias.csv} may say. */
class UnitAliasesTest {

  private static final String UNITS =
      """
      unit_id,nama,berlaku_sejak,berlaku_sampai
      dinkes,Dinas Kesehatan,,
      kec-mawar,Kecamatan Mawar,,
      lama,Loket Lama,,2026-06-30
      """;

  @TempDir Path folder;

  private Landing landing(String aliases) throws IOException {
    Files.writeString(folder.resolve("unit.csv"), UNITS);
    Files.writeString(folder.resolve("unit-alias.csv"), aliases.replace("\\n", "\n"));
    return Landing.read(new LocalLanding(folder));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nama,unit_id\\nX,dinkes | tidak ada kolom alias; yang ada: nama, unit_id",
        "alias\\nX | tidak ada kolom unit_id",
        "alias,unit_id\\n,dinkes | baris 2 kolom alias: kosong, harus diisi",
        "alias,unit_id\\nDKK, | baris 2 kolom unit_id: kosong, harus diisi",
        "alias,unit_id\\n\\nDKK,dinkess | baris 3 kolom unit_id: 'd…', tidak ada di unit.csv",
        "alias,unit_id\\n---,dinkes | baris 2 kolom alias: '---', harus nama",
        "alias,unit_id\\nDinkes,kec-mawar | baris 2 kolom alias: 'Dinkes', sudah menjadi unit_id unit dinkes untuk masa yang sama",
        "alias,unit_id\\nKec. Mawar,dinkes | baris 2 kolom alias: 'Kec. M…', sudah menjadi nama unit kec-mawar untuk masa yang sama",
        "alias,unit_id,berlaku_sejak\\nLoket Lama,dinkes,2026-06-30 | baris 2 kolom alias: 'Loket Lama', sudah menjadi nama unit lama",
        "alias,unit_id\\nDKK,dinkes\\nd.k.k,kec-mawar | baris 3 kolom alias: 'd.k.k', sudah menjadi alias unit dinkes di baris 2 untuk masa yang sama",
        "alias,unit_id,berlaku_sejak,berlaku_sampai\\nDKK,dinkes,,2026-07-01\\nDKK,kec-mawar,2026-07-01, | baris 3 kolom alias: 'D…', sudah menjadi alias unit dinkes",
        "alias,unit_id,berlaku_sejak\\nDKK,dinkes,kemarin | baris 2 kolom berlaku_sejak: 'kemarin', harus tanggal seperti 2026-07-15",
        "alias,unit_id,berlaku_sejak,berlaku_sampai\\nDKK,dinkes,2026-07-02,2026-07-01 | baris 2 kolom berlaku_sampai: '2026-07-01', harus sesudah 2026-07-02",
      })
  void one_wrong_alias_stops_everything_and_is_named(String aliases, String message) {
    assertThatThrownBy(() -> landing(aliases))
        .isInstanceOfSatisfying(
            CommandException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.BELOW_FLOOR))
        .hasMessageStartingWith("unit-alias.csv")
        .hasMessageContaining(message);
  }

  @Test
  void a_name_may_pass_from_one_unit_to_another() throws IOException {
    assertThat(
            landing(
                    """
                    alias,unit_id,berlaku_sejak,berlaku_sampai
                    DKK,dinkes,,2026-06-30
                    DKK,kec-mawar,2026-07-01,
                    Loket Lama,kec-mawar,2026-07-01,
                    Dinas Kesehatan,DINKES,,
                    DKK,dinkes,2025-01-01,2025-12-31
                    """)
                .aliases())
        .hasSize(5);
  }

  @Test
  void a_list_of_headers_alone_or_none_is_no_alias() throws IOException {
    assertThat(landing("\uFEFFalias;unit_id;berlaku_sejak;berlaku_sampai\r\n").aliases()).isEmpty();
    Files.delete(folder.resolve("unit-alias.csv"));
    assertThat(Landing.read(new LocalLanding(folder)).aliases()).isEmpty();
  }

  @Test
  void an_alias_changes_how_rows_are_read() throws IOException {
    String without = landing("alias,unit_id\n").fingerprint();

    assertThat(landing("alias,unit_id\nDKK,dinkes\n").fingerprint()).isNotEqualTo(without);
  }
}
