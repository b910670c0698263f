package id.prima.ingest.clean;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.FeedOutcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column of offices in the folder of one to which they belong. */
class OfficeBelowTest {

  @TempDir private Path folder;

  @Test
  void an_office_below_the_folders_counts() throws IOException {
    Office office = new Office(folder);
    office.put(
        "unit.csv",
        "unit_id,nama,induk_id\ndinkes,Dinas Kesehatan,\npkm,Puskesmas,dinkes\npustu,Pustu,pkm\n");
    office.put(
        "survei/dinkes/form.csv",
        "Tanggal,OPD,U1,U2,U3,U4,U5,U6,U7,U8,U9\n2026-07-15,Pustu,3,3,3,3,3,3,3,3,3\n");

    assertThat(office.check().outcomes())
        .extracting(FeedOutcome::outcome, FeedOutcome::unitId)
        .containsExactly(org.assertj.core.api.Assertions.tuple("accepted", "pustu"));
  }
}
