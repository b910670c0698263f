package id.prima.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A reader tries to solve for the answers of fewer than ten people from everything that is public
 * of an office made to give them away (statistics, section 10).
 */
@Tag("slow")
class PublicCopyAttackIT {

  private static final List<String> USERS = List.of("publik", "internal");

  @TempDir static Path folder;
  private static Path lake;
  private static NastyOffice office;

  @BeforeAll
  static void publishAndCorrect() throws Exception {
    office = new NastyOffice(Long.getLong("prima.seed", 1));
    lake = folder.resolve("lake");
    run(0, "2025-Q1..2025-Q4");
    run(1, "2025-Q1..2025-Q4");
    run(2, "2025-Q1");
  }

  private static void run(int version, String periods) throws Exception {
    Path in = folder.resolve("in" + version);
    office.write(in, version);
    Prima.run("run", "--period", periods, "--in", in, "--lake", lake).succeeds();
  }

  private static Attacker attacker(String users, Stream<Shelf.Figure> figures) {
    Attacker attacker = new Attacker(office, users);
    figures.filter(f -> f.text("pengguna").equals(users)).forEach(attacker::learn);
    return attacker;
  }

  private static List<Shelf.Figure> publicFigures() {
    return new Shelf(lake, true).figures();
  }

  @Test
  void noAnswersOfOneToNinePeopleFollowFromWhatIsPublic() {
    for (String users : USERS) {
      assertThat(attacker(users, publicFigures().stream()).exposed()).as(users).isEmpty();
    }
  }

  @Test
  void norIsTheIndexOfSoFewKnownToWithinTenPoints() {
    for (String users : USERS) {
      assertThat(attacker(users, publicFigures().stream()).narrowerThan(10)).as(users).isEmpty();
    }
  }

  @Test
  void everyPublicIndexComesWithAllItsIntegersSoThatItSaysNothingMore() {
    assertThat(publicFigures())
        .filteredOn(Shelf.Figure::hasIndex)
        .hasSizeGreaterThan(100)
        .allSatisfy(f -> assertThat(f.histograms()).hasSize(NastyOffice.UNSUR));
  }

  @Test
  void aMeanOfUnitsIsTheMeanOfPublicUnits() {
    List<Shelf.Figure> shown = publicFigures();
    assertThat(shown)
        .filteredOn(f -> !f.text("ikm_mean_of_units").isEmpty())
        .allSatisfy(
            f -> {
              Set<String> below =
                  f.text("tingkat").equals("semua")
                      ? Set.copyOf(office.units())
                      : office.below(f.text("unit_id"));
              double mean =
                  shown.stream()
                      .filter(u -> u.text("tingkat").equals("unit") && u.hasIndex())
                      .filter(u -> below.contains(u.text("unit_id")) && isBeside(u.row(), f.row()))
                      .mapToDouble(u -> Double.parseDouble(u.text("ikm")))
                      .average()
                      .orElseThrow();
              assertThat(Double.parseDouble(f.text("ikm_mean_of_units")))
                  .isCloseTo(mean, within(0.011));
            });
  }

  private static boolean isBeside(Map<String, String> one, Map<String, String> other) {
    return Stream.of("release", "period", "pengguna")
        .allMatch(column -> one.get(column).equals(other.get(column)));
  }

  @Test
  void changesAndFunnelsShowNoFigureThatIsNotShownElsewhere() {
    Set<String> indexes = new HashSet<>();
    for (Shelf.Figure f : publicFigures()) {
      if (f.hasIndex()) {
        indexes.add(place(f.row(), "period", "respondents", "ikm"));
      }
    }
    Shelf shelf = new Shelf(lake, true);
    assertThat(shelf.rows("unit_change"))
        .hasSizeGreaterThan(20)
        .allSatisfy(
            row ->
                assertThat(indexes)
                    .contains(place(row, "period", "respondents", "ikm"))
                    .contains(place(row, "earlier_period", "earlier_respondents", "earlier_ikm")));
    assertThat(shelf.rows("unit_funnel"))
        .isNotEmpty()
        .allSatisfy(
            row -> {
              row.put("tingkat", "unit");
              assertThat(indexes).contains(place(row, "period", "respondents", "ikm"));
            });
  }

  private static String place(Map<String, String> row, String... columns) {
    return Stream.concat(Stream.of("tingkat", "unit_id", "pengguna"), Stream.of(columns))
        .map(row::get)
        .toList()
        .toString();
  }

  @Test
  void noCategoryOfOneToNinePeopleIsCountedOrFollowsBySubtracting() {
    List<Map<String, String>> shown = new Shelf(lake, true).rows("unit_profile");
    assertThat(shown)
        .hasSizeGreaterThan(500)
        .allSatisfy(row -> assertThat(Integer.parseInt(row.get("respondents"))).isGreaterThan(9));
    List<Map<String, String>> staff = new Shelf(lake, false).rows("unit_profile");
    staff.removeIf(row -> row.get("category").length() != 1);
    for (String users : USERS) {
      assertThat(new HeadCounter(office, users, shown).exposed()).as(users).isEmpty();
      assertThat(new HeadCounter(office, users, staff).exposed()).as("staff").isNotEmpty();
    }
  }

  @Test
  void mostOfTheOfficeIsPublicAllTheSame() {
    List<Shelf.Figure> shown = publicFigures();
    assertThat(shown)
        .filteredOn(f -> f.text("tingkat").equals("semua"))
        .hasSizeGreaterThan(20)
        .allSatisfy(f -> assertThat(f.hasIndex()).as(f.toString()).isTrue());
    assertThat(shown.stream().filter(Shelf.Figure::hasIndex).count())
        .isGreaterThan(shown.size() / 3);
  }

  @Test
  void theReaderInThisTestFindsWhatTheStaffMaySee() {
    List<Shelf.Figure> staff = new Shelf(lake, false).figures();
    for (String users : USERS) {
      assertThat(attacker(users, staff.stream()).exposed()).as(users).isNotEmpty();
    }
  }

  @Test
  void andWhatFollowsOnceOneWithheldSiblingIsKnown() {
    List<Shelf.Figure> shown = publicFigures();
    List<String> withheld = new ArrayList<>();
    shown.stream()
        .filter(f -> f.text("status").equals("ditahan") && f.text("tingkat").equals("unit"))
        .forEach(f -> withheld.add(f.toString()));
    assertThat(withheld).isNotEmpty();
    assertThat(
            new Shelf(lake, false)
                .figures().stream()
                    .filter(f -> withheld.contains(f.toString()))
                    .filter(f -> f.text("period").contains("Q"))
                    .anyMatch(
                        f ->
                            !attacker(
                                    f.text("pengguna"), Stream.concat(shown.stream(), Stream.of(f)))
                                .exposed()
                                .isEmpty()))
        .isTrue();
  }
}
