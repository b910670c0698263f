package id.prima.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader who adds and subtracts public figures in every way: with exact fractions, no set of one
 * to nine people may lie in the row space of what was accepted.
 */
class DisclosureAttackTest {

  private static final int MIN_PEOPLE = 10;

  /** Atoms with their numbers of respondents, and the figures an office would publish. */
  private record Office(List<String> atoms, List<Integer> people, List<Set<String>> figures) {}

  /** Row space of the accepted figures in reduced row echelon form. */
  private static final class Reader {

    private final List<BigFraction[]> rows = new ArrayList<>();
    private final List<Integer> pivots = new ArrayList<>();

    private BigFraction[] reduce(BigFraction[] vector) {
      BigFraction[] rest = vector.clone();
      for (int i = 0; i < rows.size(); i++) {
        BigFraction factor = rest[pivots.get(i)];
        if (!factor.isZero()) {
          BigFraction[] row = rows.get(i);
          Arrays.setAll(rest, k -> rest[k].subtract(factor.multiply(row[k])));
        }
      }
      return rest;
    }

    boolean canCompute(BigFraction[] vector) {
      return Arrays.stream(reduce(vector)).allMatch(BigFraction::isZero);
    }

    void learn(BigFraction[] figure) {
      BigFraction[] rest = reduce(figure);
      IntStream.range(0, rest.length)
          .filter(k -> !rest[k].isZero())
          .findFirst()
          .ifPresent(
              pivot -> {
                BigFraction scale = rest[pivot];
                rows.add(Arrays.stream(rest).map(x -> x.divide(scale)).toArray(BigFraction[]::new));
                pivots.add(pivot);
              });
    }
  }

  private static BigFraction[] indicator(List<String> atoms, Set<String> set) {
    return atoms.stream()
        .map(a -> set.contains(a) ? BigFraction.ONE : BigFraction.ZERO)
        .toArray(BigFraction[]::new);
  }

  private static Set<String> where(List<String> atoms, String pattern) {
    return atoms.stream().filter(a -> a.matches(pattern)).collect(Collectors.toSet());
  }

  /** Units of two instansi with layanan in two quarters: at most twelve atoms. */
  private static Office office(Random random) {
    List<String> atoms = new ArrayList<>();
    List<Set<String>> figures = new ArrayList<>();
    List<String> units = List.of("Ia", "Ib", "Jc", "Jd").subList(0, 2 + random.nextInt(3));
    for (String unit : units) {
      int several = 1 + random.nextInt(2);
      for (int layanan = 1; layanan <= several; layanan++) {
        for (int quarter = 1; quarter <= 2; quarter++) {
          if (atoms.size() < 12) {
            atoms.add(unit + layanan + "q" + quarter);
          }
        }
      }
    }
    atoms.forEach(atom -> figures.add(Set.of(atom)));
    for (String quarter : List.of("q1", "q2", ".*")) {
      units.forEach(unit -> figures.add(where(atoms, unit + ".*" + quarter)));
      List.of("I.*", "J.*", ".*").forEach(all -> figures.add(where(atoms, all + quarter)));
      List.of("1", "2").forEach(one -> figures.add(where(atoms, ".." + one + quarter)));
    }
    // and some that no office would think of
    for (int i = 0; i < 6; i++) {
      figures.add(atoms.stream().filter(a -> random.nextBoolean()).collect(Collectors.toSet()));
    }
    figures.removeIf(Set::isEmpty);
    List<Integer> people =
        random.ints(atoms.size(), 1, random.nextBoolean() ? 9 : 25).boxed().toList();
    return new Office(atoms, people, figures);
  }

  private static Map<String, SkmMoments> moments(Office office, Random random) {
    Map<String, SkmMoments> moments = new HashMap<>();
    for (int i = 0; i < office.people().size(); i++) {
      List<int[]> sheets = new ArrayList<>();
      for (int person = 0; person < office.people().get(i); person++) {
        sheets.add(random.ints(2, 1, 5).toArray());
      }
      moments.put(office.atoms().get(i), Sheets.moments(sheets));
    }
    return moments;
  }

  /** The first set of one to nine people that the reader can compute, if there is one. */
  private static String exposed(Office office, Reader reader) {
    int atoms = office.atoms().size();
    for (int subset = 1; subset < 1 << atoms; subset++) {
      Set<String> set = new LinkedHashSet<>();
      int count = 0;
      for (int i = 0; i < atoms; i++) {
        if ((subset >> i & 1) == 1) {
          set.add(office.atoms().get(i));
          count += office.people().get(i);
        }
      }
      if (count < MIN_PEOPLE && reader.canCompute(indicator(office.atoms(), set))) {
        return set + " (" + count + " people)";
      }
    }
    return "";
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 10})
  void noSetOfOneToNinePeopleCanBeComputed(double minWidth) {
    int accepted = 0;
    int refused = 0;
    int refusedThoughLarge = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Office office = office(random);
      Disclosure disclosure =
          new Disclosure(
              moments(office, random), List.of(), office.figures(), MIN_PEOPLE, minWidth);
      Reader reader = new Reader();
      List<Set<String>> offered = new ArrayList<>(office.figures());
      Collections.shuffle(offered, random);
      for (Set<String> figure : offered) {
        boolean isPublic = disclosure.accept(figure);
        if (isPublic) {
          accepted++;
          reader.learn(indicator(office.atoms(), figure));
        } else {
          refused++;
          int people =
              figure.stream().mapToInt(a -> office.people().get(office.atoms().indexOf(a))).sum();
          refusedThoughLarge += people >= MIN_PEOPLE ? 1 : 0;
        }
        assertThat(reader.canCompute(indicator(office.atoms(), figure)) && !isPublic)
            .as("seed %d: %s is refused though it follows from what is public", seed, figure)
            .isFalse();
      }
      assertThat(exposed(office, reader)).as("seed %d", seed).isEmpty();
    }
    assertThat(accepted).as("not by refusing everything").isGreaterThan(1500);
    assertThat(refused).as("not by luck").isGreaterThan(1500);
    assertThat(refusedThoughLarge).isGreaterThan(500);
  }

  /** Units first, then the roll-ups; a roll-up that is refused costs the next smallest unit. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 10})
  void norWhenUnitsAreWithheldForTheSakeOfTheirInstansi(double minWidth) {
    int withdrawn = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(1000 + seed);
      Office office = office(random);
      Disclosure disclosure =
          new Disclosure(
              moments(office, random), List.of(), office.figures(), MIN_PEOPLE, minWidth);
      List<Set<String>> isPublic = new ArrayList<>();
      for (String quarter : List.of("q1", "q2")) {
        List<Set<String>> units = new ArrayList<>();
        for (String unit : List.of("Ia", "Ib", "Jc", "Jd")) {
          Set<String> figure = where(office.atoms(), unit + ".*" + quarter);
          if (!figure.isEmpty() && disclosure.accept(figure)) {
            units.add(figure);
          }
        }
        Set<String> all = where(office.atoms(), ".*" + quarter);
        boolean accepted = disclosure.accept(all);
        while (!accepted && !units.isEmpty()) {
          disclosure.withdraw(units.remove(0));
          withdrawn++;
          accepted = disclosure.accept(all);
        }
        if (accepted) {
          isPublic.add(all);
        }
        isPublic.addAll(units);
      }
      List<Set<String>> later = new ArrayList<>(office.figures());
      Collections.shuffle(later, random);
      later.stream().filter(disclosure::accept).forEach(isPublic::add);
      Reader reader = new Reader();
      isPublic.forEach(figure -> reader.learn(indicator(office.atoms(), figure)));
      assertThat(exposed(office, reader)).as("seed %d", seed).isEmpty();
    }
    assertThat(withdrawn).isGreaterThan(50);
  }

  /** What the first quarter's release made public is known, in whatever order it is read. */
  @ParameterizedTest
  @ValueSource(doubles = {0, 10})
  void norTogetherWithWhatAnEarlierReleaseMadePublic(double minWidth) {
    int known = 0;
    int accepted = 0;
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(2000 + seed);
      Office office = office(random);
      Map<String, SkmMoments> moments = moments(office, random);
      Map<String, SkmMoments> first = new HashMap<>(moments);
      first.keySet().removeIf(atom -> atom.endsWith("q2"));
      Disclosure earlier = new Disclosure(first, List.of(), office.figures(), MIN_PEOPLE, minWidth);
      List<Set<String>> offered = new ArrayList<>(office.figures());
      Collections.shuffle(offered, random);
      List<Set<String>> isPublic = new ArrayList<>();
      for (Set<String> figure : offered) {
        if (first.keySet().containsAll(figure) && earlier.accept(figure)) {
          isPublic.add(figure);
          known++;
        }
      }
      Collections.shuffle(isPublic, random);
      Disclosure later = new Disclosure(moments, List.of(), office.figures(), MIN_PEOPLE, minWidth);
      isPublic.forEach(later::know);
      Collections.shuffle(offered, random);
      for (Set<String> figure : offered) {
        if (later.accept(figure)) {
          isPublic.add(figure);
          accepted++;
        }
      }
      Reader reader = new Reader();
      isPublic.forEach(figure -> reader.learn(indicator(office.atoms(), figure)));
      assertThat(exposed(office, reader)).as("seed %d", seed).isEmpty();
    }
    assertThat(known).isGreaterThan(500);
    assertThat(accepted).isGreaterThan(1000);
  }

  @Test
  void theReaderInThisTestCanSubtract() {
    List<String> atoms = List.of("a", "b", "c");
    Reader reader = new Reader();
    reader.learn(indicator(atoms, Set.of("a", "b")));
    reader.learn(indicator(atoms, Set.of("b", "c")));
    reader.learn(indicator(atoms, Set.of("a", "c")));
    assertThat(reader.canCompute(indicator(atoms, Set.of("b")))).isTrue();
    Reader other = new Reader();
    other.learn(indicator(atoms, Set.of("a", "b")));
    other.learn(indicator(atoms, Set.of("b", "c")));
    assertThat(other.canCompute(indicator(atoms, Set.of("b")))).isFalse();
    Office office = new Office(atoms, List.of(30, 5, 30), List.of());
    assertThat(exposed(office, reader)).isEqualTo("[b] (5 people)");
    assertThat(exposed(office, other)).isEmpty();
  }
}
