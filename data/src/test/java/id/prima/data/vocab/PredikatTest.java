package id.prima.data.vocab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PredikatTest {

  /** The nine cells of the matrix in PermenPANRB 6/2022: hasil kerja, perilaku kerja, predikat. */
  @ParameterizedTest
  @CsvSource({
    "DI_ATAS,  DI_ATAS,  SANGAT_BAIK",
    "DI_ATAS,  SESUAI,   BAIK",
    "DI_ATAS,  DI_BAWAH, KURANG",
    "SESUAI,   DI_ATAS,  BAIK",
    "SESUAI,   SESUAI,   BAIK",
    "SESUAI,   DI_BAWAH, KURANG",
    "DI_BAWAH, DI_ATAS,  BUTUH_PERBAIKAN",
    "DI_BAWAH, SESUAI,   BUTUH_PERBAIKAN",
    "DI_BAWAH, DI_BAWAH, SANGAT_KURANG"
  })
  void theNineCells(HasilKerja results, HasilKerja behaviour, Predikat predikat) {
    assertThat(Predikat.of(results, behaviour)).isEqualTo(predikat);
  }
}
