package id.prima.ingest.merit;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.Reference;
import id.prima.data.silver.IntegrityCase;
import id.prima.data.vocab.Period;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proven case is not lost because the unit it was of was merged into another. */
class IntegritySuccessorTest {

  @Test
  void aCaseFollowsItsUnitIntoTheOneThatTookItsPlace(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("unit.csv"),
        """
        unit_id,nama,berlaku_sejak,berlaku_sampai,digantikan_oleh
        lama,Loket Lama,2020-01-01,2024-12-31,tengah
        tengah,Loket Tengah,2025-01-01,2025-12-31,baru
        baru,Loket Baru,2026-01-01,,
        bubar,Loket Bubar,2020-01-01,2024-12-31,
        """);
    Files.createDirectory(folder.resolve("integritas"));
    Files.writeString(
        folder.resolve("integritas/perkara.csv"),
        """
        unit_id,jenis,keadaan,dibuka
        lama,pungli,terbukti,2024-05-01
        bubar,pungli,terbukti,2024-05-01
        """);
    LocalLanding source = new LocalLanding(folder);
    MeritContext context =
        MeritContext.of(
            Period.quarter(2026, 3),
            LocalDate.of(2026, 10, 5),
            Landing.read(source),
            Reference.builtIn().ketentuan());
    MeritReading<IntegrityCase> reading =
        new MeritCheck<>(MeritFeed.INTEGRITAS, source, context, (path, n) -> {})
            .read(new MeritPlanner(source, MeritFeed.INTEGRITAS).plan());
    assertThat(reading.rows()).extracting(IntegrityCase::unitId).isEqualTo(List.of("baru"));
    // nobody took the place of the other
    assertThat(reading.report().files().get(0).otherPeriod()).isEqualTo(1);
  }
}
