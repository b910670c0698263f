package id.prima.analytics.saran;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.analytics.unit.UnitTree;
import id.prima.data.Reference;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitTheme;
import id.prima.data.silver.ThemeMention;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Themes of a few units, counted by hand. */
class ThemeJobTest {

  private static final UnitTree TREE =
      new UnitTree(
          List.of(unit("dinas", null), unit("a", "dinas"), unit("b", "dinas"), unit("c", null)));

  private final List<ThemeMention> mentions = new ArrayList<>();

  private static UnitInfo unit(String id, String above) {
    return new UnitInfo(id, id, above, "dinas", "dinas", "triwulan", null, null, null, null);
  }

  private void count(String period, String unit, String theme, int count) {
    mentions.add(new ThemeMention("f".repeat(64), period, unit, theme, count));
  }

  private ThemeJob.Output compute(int quarter) {
    return ThemeJob.compute(
        new ThemeJob.Input(
            Period.quarter(2026, quarter),
            mentions,
            TREE,
            code -> new Theme(code, null, "Tema " + code, ""),
            Reference.builtIn().ketentuan()));
  }

  private static List<String> told(
      List<UnitTheme> rows, String period, String tingkat, String unit) {
    return rows.stream()
        .filter(r -> r.period().equals(period) && r.tingkat().equals(tingkat))
        .filter(r -> r.unitId().equals(unit))
        .map(r -> r.tema() + " " + r.mentions() + "/" + r.total() + " " + r.share())
        .toList();
  }

  @Test
  void the_office_sees_every_theme_of_units_and_of_what_holds_them() {
    count("2026-Q3", "a", "parkir", 2);
    count("2026-Q3", "a", "antrean", 4);
    count("2026-Q3", "a", "lainnya", 3);
    count("2026-Q3", "b", "parkir", 1);
    count("2026-Q3", "c", "parkir", 5);
    List<UnitTheme> rows = compute(3).rows();

    assertThat(told(rows, "2026-Q3", "unit", "a"))
        .containsExactly("antrean 4/9 44.44", "parkir 2/9 22.22", "lainnya 3/9 33.33");
    assertThat(told(rows, "2026-Q3", "instansi", "dinas"))
        .containsExactly("antrean 4/10 40.00", "parkir 3/10 30.00", "lainnya 3/10 30.00");
    assertThat(told(rows, "2026-Q3", "semua", "*"))
        .containsExactly("parkir 8/15 53.33", "antrean 4/15 26.67", "lainnya 3/15 20.00");
  }

  @Test
  void a_longer_period_is_what_the_office_says_else_the_sum_of_its_parts() {
    count("2026-Q1", "a", "parkir", 1);
    count("2026-Q2", "a", "parkir", 2);
    count("2026-Q1", "b", "parkir", 1);
    count("2026-S1", "b", "parkir", 7);
    count("2026-Q4", "a", "antrean", 4);
    count("2026", "c", "biaya", 9);
    List<UnitTheme> rows = compute(4).rows();

    assertThat(told(rows, "2026", "unit", "a"))
        .containsExactly("antrean 4/7 57.14", "parkir 3/7 42.86");
    assertThat(told(rows, "2026", "unit", "b")).containsExactly("parkir 7/7 100.00");
    assertThat(told(rows, "2026", "unit", "c")).containsExactly("biaya 9/9 100.00");
    assertThat(told(rows, "2026-S2", "unit", "a")).containsExactly("antrean 4/4 100.00");
    assertThat(told(rows, "2026-S2", "unit", "b")).isEmpty();
  }

  @Test
  void the_public_sees_no_theme_of_fewer_than_ten_and_the_rare_ones_together() {
    count("2026-Q3", "a", "antrean", 30);
    count("2026-Q3", "a", "parkir", 20);
    count("2026-Q3", "a", "biaya", 6);
    count("2026-Q3", "a", "toilet", 5);
    count("2026-Q3", "c", "parkir", 9);
    List<UnitTheme> rows = compute(3).publicRows();

    assertThat(told(rows, "2026-Q3", "unit", "a"))
        .containsExactly("antrean 30/61 49.18", "parkir 20/61 32.79", "lainnya 11/61 18.03");
    assertThat(told(rows, "2026-Q3", "unit", "c")).isEmpty();
    // all less a is c, of which nine are too few: what holds both has no table either
    assertThat(told(rows, "2026-Q3", "semua", "*")).isEmpty();
  }

  @Test
  void a_year_is_public_only_where_nothing_is_said_of_its_parts() {
    count("2026", "a", "antrean", 40);
    assertThat(told(compute(4).publicRows(), "2026", "unit", "a"))
        .containsExactly("antrean 40/40 100.00");

    count("2026-Q4", "b", "antrean", 20);
    List<UnitTheme> rows = compute(4).publicRows();
    assertThat(told(rows, "2026", "unit", "a")).isEmpty();
    assertThat(told(rows, "2026-Q4", "unit", "b")).containsExactly("antrean 20/20 100.00");
  }

  @Test
  void nothing_sorted_is_an_empty_table() {
    ThemeJob.Output output = compute(3);

    assertThat(output.rows()).isEmpty();
    assertThat(output.publicRows()).isEmpty();
  }

  /**
   * Whatever the counts: a unit's theme that is not public cannot be computed by subtracting all
   * public units from a public whole, unless ten suggestions or more remain.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
  void no_subtraction_leaves_one_to_nine(long seed) {
    Random random = new Random(seed);
    List<String> themes = List.of("antrean", "parkir", "biaya", "toilet", "lainnya");
    for (String unit : List.of("dinas", "a", "b", "c")) {
      for (String theme : themes) {
        count("2026-Q3", unit, theme, random.nextInt(1 + (int) (40 * random.nextDouble())));
      }
    }
    List<UnitTheme> rows = compute(3).publicRows();

    assertThat(rows).allMatch(r -> r.mentions() >= 10);
    Map<String, List<String>> wholes =
        Map.of(
            "instansi dinas",
            List.of("dinas", "a", "b"),
            "semua *",
            List.of("dinas", "a", "b", "c"));
    wholes.forEach(
        (whole, units) ->
            rows.stream()
                .filter(r -> (r.tingkat() + " " + r.unitId()).equals(whole))
                .filter(r -> !r.tema().equals("lainnya"))
                .forEach(
                    row -> {
                      long shown =
                          rows.stream()
                              .filter(r -> r.tingkat().equals("unit") && units.contains(r.unitId()))
                              .filter(r -> r.tema().equals(row.tema()))
                              .mapToLong(UnitTheme::mentions)
                              .sum();
                      assertThat(row.mentions() - shown)
                          .as("%s of %s less that of its units", row.tema(), whole)
                          .matches(rest -> rest == 0 || rest >= 10);
                    }));
  }
}
