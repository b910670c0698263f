package id.prima.ingest.landing;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.data.marts.UnitInfo;
import id.prima.data.vocab.Period;
import id.prima.ingest.read.LocalLanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which units are others under a new name. */
class RenamesTest {

  @TempDir Path folder;

  private List<String> in(Period quarter, String units) throws IOException {
    Files.writeString(
        folder.resolve("unit.csv"),
        "unit_id,nama,berlaku_sejak,berlaku_sampai,digantikan_oleh\n" + units);
    return UnitDirectory.of(Landing.read(new LocalLanding(folder)), quarter)
        .units(List.of())
        .stream()
        .map(unit -> unit.unitId() + ": " + unit.unitSebelumnya() + ", " + unit.namaSebelumnya())
        .toList();
  }

  private List<String> in(String units) throws IOException {
    return in(Period.quarter(2026, 3), units);
  }

  @Test
  void one_that_follows_one_is_renamed() throws IOException {
    assertThat(in("a,Loket A,,2026-06-30,b\nb,Loket B,2026-07-01,,\n"))
        .containsExactly("b: a, Loket A");
  }

  @Test
  void one_that_was_renamed_twice_has_two_earlier_names() throws IOException {
    assertThat(
            in(
                """
                a,Loket A,,2024-06-30,b
                b,Loket B,2024-07-01,2026-06-30,c
                c,Loket C,2026-07-01,,
                """))
        .containsExactly("c: b; a, Loket B; Loket A");
  }

  @Test
  void one_that_keeps_its_id_has_an_earlier_name_only_and_stands_once() throws IOException {
    assertThat(in("a,Loket Lama,,2026-08-14,\na,Loket Baru,2026-08-15,,\n"))
        .containsExactly("a: null, Loket Lama");
    assertThat(
            in(Period.quarter(2026, 2), "a,Loket Baru,2026-08-15,,\na,Loket Lama,,2026-08-14,\n"))
        .containsExactly("a: null, null");
  }

  @Test
  void merged_split_and_absorbed_units_are_others() throws IOException {
    // merged
    assertThat(in("a,A,,2026-06-30,c\nb,B,,2026-06-30,c\nc,C,2026-07-01,,\n"))
        .containsExactly("c: null, null");
    // split
    assertThat(in("a,A,,2026-06-30,b c\nb,B,2026-07-01,,\nc,C,2026-07-01,,\n"))
        .containsExactly("b: null, null", "c: null, null");
    // absorbed by one that was there before
    assertThat(in("a,A,,2026-06-30,b\nb,B,2020-01-01,,\n")).containsExactly("b: null, null");
    assertThat(in("a,A,,2026-06-30,b\nb,B,,,\n")).containsExactly("b: null, null");
  }

  @Test
  void both_stand_in_the_quarter_of_the_change() throws IOException {
    List<String> units = in("a,Loket A,,2026-08-14,b\nb,Loket B,2026-08-15,,\n");

    assertThat(units).containsExactly("a: null, null", "b: a, Loket A");
    assertThat(new UnitInfo("x", "X", null, null, "g", "triwulan", null, null, null, "p; q"))
        .satisfies(unit -> assertThat(unit.successors()).containsExactly("p", "q"))
        .satisfies(unit -> assertThat(unit.earlierIds()).isEmpty());
  }
}
