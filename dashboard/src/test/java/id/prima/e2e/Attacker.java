package id.prima.e2e;

import id.prima.e2e.NastyOffice.Atom;
import id.prima.e2e.NastyOffice.Sheet;
import id.prima.e2e.Shelf.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.fraction.BigFraction;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;

/**
 * A reader who knows every public figure of every release, the rules, and how many people answered
 * what, and who solves for the answers of a few: exactly, by elimination, and roughly, by linear
 * programming. One questionnaire and one kind of users is a system of its own.
 */
final class Attacker {

  static final List<String> UNSUR =
      List.of(
          "PERSYARATAN",
          "PROSEDUR",
          "WAKTU",
          "BIAYA",
          "PRODUK",
          "KOMPETENSI",
          "PERILAKU",
          "PENGADUAN",
          "SARANA");

  private static final int MIN_PEOPLE = 10;

  private final Scope scope;
  private final Map<Atom, Integer> number = new HashMap<>();
  private final List<Atom> atoms;
  private final List<List<Sheet>> sheets;
  private final List<Set<Integer>> figures = new ArrayList<>();
  private final List<Figure> rows = new ArrayList<>();
  private final List<RowSpace> sums = new ArrayList<>();
  private final List<RowSpace> histograms = new ArrayList<>();

  /** With nothing known yet. */
  Attacker(NastyOffice office, String users) {
    this.scope = new Scope(office);
    Map<Atom, List<Sheet>> all = new LinkedHashMap<>(office.atoms());
    all.keySet().removeIf(atom -> !atom.users().equals(users));
    this.atoms = List.copyOf(all.keySet());
    this.sheets = List.copyOf(all.values());
    atoms.forEach(atom -> number.put(atom, number.size()));
    for (int u = 0; u < UNSUR.size(); u++) {
      sums.add(new RowSpace());
      histograms.add(new RowSpace());
    }
  }

  // --- what is known ---

  /** Takes a figure as known; one without index and unsur says no more than a number of people. */
  void learn(Figure figure) {
    if (!figure.hasIndex() && figure.histograms().isEmpty()) {
      return;
    }
    Set<Integer> covered = atomsOf(figure);
    figures.add(covered);
    rows.add(figure);
    List<Integer> untold = new ArrayList<>();
    for (int u = 0; u < UNSUR.size(); u++) {
      Map<Integer, BigFraction> vector = RowSpace.sumOf(answering(covered, u));
      if (figure.histograms().containsKey(UNSUR.get(u))) {
        sums.get(u).learn(vector);
        histograms.get(u).learn(vector);
      } else if (!vector.isEmpty()) {
        untold.add(u);
      }
    }
    // the index of nine unsur, eight of which are told, tells the ninth
    if (figure.hasIndex() && untold.size() == 1) {
      int u = untold.get(0);
      sums.get(u).learn(RowSpace.sumOf(answering(covered, u)));
    }
  }

  /** The atoms of a figure, from the landing folders whose answers add up to it. */
  private Set<Integer> atomsOf(Figure figure) {
    for (Set<Atom> choice : scope.choices(figure.row(), atoms)) {
      Set<Integer> covered = new TreeSet<>();
      choice.forEach(atom -> covered.add(number.get(atom)));
      if (people(covered) == figure.respondents()
          && figure.histograms().entrySet().stream()
              .allMatch(e -> histogram(covered, UNSUR.indexOf(e.getKey())).equals(e.getValue()))) {
        return covered;
      }
    }
    throw new AssertionError(figure + " is no sum over the answers of any landing folder");
  }

  private int people(Collection<Integer> of) {
    return of.stream().mapToInt(i -> sheets.get(i).size()).sum();
  }

  private List<Integer> histogram(Collection<Integer> of, int u) {
    int[] counts = new int[5];
    of.forEach(i -> sheets.get(i).forEach(s -> counts[s.answers().get(u)]++));
    return IntStream.rangeClosed(1, 4).map(k -> counts[k]).boxed().toList();
  }

  private int answers(Collection<Integer> of, int u) {
    return histogram(of, u).stream().mapToInt(x -> x).sum();
  }

  private List<Integer> answering(Collection<Integer> of, int u) {
    return of.stream().filter(i -> answers(Set.of(i), u) > 0).toList();
  }

  private String name(Collection<Integer> of) {
    return of.stream()
        .map(atoms::get)
        .map(a -> a.unit() + "/" + a.layanan() + " " + a.quarter() + " v" + a.versions())
        .collect(Collectors.joining(", "));
  }

  // --- exactly ---

  /** Sets of one to nine people whose answers to some unsur add up to something known. */
  Set<String> exposed() {
    Set<String> exposed = new TreeSet<>();
    for (int u = 0; u < UNSUR.size(); u++) {
      Map<Integer, Integer> weight = new HashMap<>();
      for (int i = 0; i < atoms.size(); i++) {
        weight.put(i, answers(Set.of(i), u));
      }
      for (Set<Integer> set : sums.get(u).knownSetsLighterThan(MIN_PEOPLE, weight)) {
        exposed.add(name(set));
      }
      exposed.addAll(exposedByCorrection(u));
    }
    return exposed;
  }

  /**
   * Cells that a correction changed by few people, where before and after differ by a known sum.
   */
  private Set<String> exposedByCorrection(int u) {
    Set<String> exposed = new TreeSet<>();
    for (Set<Integer> cell : cells(true)) {
      for (int before = 0; before < NastyOffice.VERSIONS; before++) {
        for (int after = before + 1; after < NastyOffice.VERSIONS; after++) {
          Map<Integer, BigFraction> change = new TreeMap<>();
          int gone = 0;
          int come = 0;
          for (int i : answering(cell, u)) {
            boolean was = atoms.get(i).isIn(before);
            boolean is = atoms.get(i).isIn(after);
            if (was != is) {
              change.put(i, is ? BigFraction.ONE : BigFraction.MINUS_ONE);
              gone += was ? answers(Set.of(i), u) : 0;
              come += is ? answers(Set.of(i), u) : 0;
            }
          }
          if (!change.isEmpty()
              && Math.max(gone, come) < MIN_PEOPLE
              && sums.get(u).contains(change)) {
            exposed.add("correction of " + name(change.keySet()));
          }
        }
      }
    }
    return exposed;
  }

  /** Layanan and units, each in a quarter, a semester and the year. */
  private Set<Set<Integer>> cells(boolean allVersions) {
    Map<String, Set<Integer>> cells = new TreeMap<>();
    for (int version = 0; version < (allVersions ? 1 : NastyOffice.VERSIONS); version++) {
      for (int i = 0; i < atoms.size(); i++) {
        Atom atom = atoms.get(i);
        if (allVersions || atom.isIn(version)) {
          for (String place : List.of(atom.unit(), atom.unit() + "/" + atom.layanan())) {
            String half = atom.quarter().compareTo("2025-Q3") < 0 ? "S1" : "S2";
            for (String period : List.of(atom.quarter(), half, "year")) {
              cells
                  .computeIfAbsent(place + " " + period + " " + version, k -> new TreeSet<>())
                  .add(i);
            }
          }
        }
      }
    }
    return new LinkedHashSet<>(cells.values());
  }

  // --- roughly ---

  /** Cells of one to nine people whose IKM is known to within fewer points than this. */
  Map<String, Double> narrowerThan(double points) {
    Map<String, Double> narrow = new TreeMap<>();
    List<List<List<Map<Integer, BigFraction>>>> components =
        histograms.stream().map(RowSpace::components).toList();
    for (Set<Integer> cell : cells(false)) {
      if (people(cell) < MIN_PEOPLE) {
        double width = Math.min(width(cell, components), widthByErrors(cell, components.get(0)));
        if (width < points && width < widthByItsOwnUnit(cell) - 1e-6) {
          narrow.put(name(cell) + " n=" + people(cell), width);
        }
      }
    }
    return narrow;
  }

  /** What the figure of the cell's own unit or layanan in the quarter says of it by itself. */
  private double widthByItsOwnUnit(Set<Integer> cell) {
    double least = Double.POSITIVE_INFINITY;
    for (int f = 0; f < figures.size(); f++) {
      Figure row = rows.get(f);
      boolean oneUnitInAQuarter =
          Set.of("unit", "layanan").contains(row.text("tingkat"))
              && row.text("period").contains("Q");
      if (oneUnitInAQuarter && figures.get(f).containsAll(cell)) {
        List<List<List<Map<Integer, BigFraction>>>> alone = new ArrayList<>();
        for (int u = 0; u < UNSUR.size(); u++) {
          RowSpace space = new RowSpace();
          space.learn(RowSpace.sumOf(answering(figures.get(f), u)));
          alone.add(space.components());
        }
        least = Math.min(least, Math.min(width(cell, alone), widthByErrors(cell, alone.get(0))));
      }
    }
    return least;
  }

  /**
   * What standard errors add: with them the squared sums of sheets can be subtracted as well. Among
   * N people whose index has variance V, the mean of n is within the root of V (N - n) / n.
   */
  private double widthByErrors(
      Set<Integer> cell, List<List<Map<Integer, BigFraction>>> components) {
    double least = Double.POSITIVE_INFINITY;
    for (List<Map<Integer, BigFraction>> component : components) {
      for (Map<Integer, BigFraction> row : component) {
        List<Sheet> block = row.keySet().stream().flatMap(i -> sheets.get(i).stream()).toList();
        boolean plain = row.values().stream().allMatch(BigFraction.ONE::equals);
        boolean complete = block.stream().noneMatch(sheet -> sheet.answers().contains(0));
        if (plain && complete && row.keySet().containsAll(cell)) {
          double mean = block.stream().mapToDouble(Attacker::index).average().orElseThrow();
          double variance =
              block.stream()
                  .mapToDouble(sheet -> Math.pow(index(sheet) - mean, 2))
                  .average()
                  .orElseThrow();
          int some = people(cell);
          least = Math.min(least, 2 * Math.sqrt(variance * (block.size() - some) / some));
        }
      }
    }
    return least;
  }

  private static double index(Sheet sheet) {
    return sheet.answers().stream().mapToInt(a -> a).average().orElseThrow() * 25;
  }

  private double width(
      Set<Integer> cell, List<List<List<Map<Integer, BigFraction>>>> componentsByUnsur) {
    double width = 0;
    int asked = 0;
    for (int u = 0; u < UNSUR.size(); u++) {
      List<Integer> inCell = answering(cell, u);
      if (inCell.isEmpty()) {
        continue;
      }
      asked++;
      Set<Integer> free = new HashSet<>(inCell);
      double range = 0;
      for (List<Map<Integer, BigFraction>> component : componentsByUnsur.get(u)) {
        Set<Integer> columns = new TreeSet<>();
        component.forEach(row -> columns.addAll(row.keySet()));
        Set<Integer> inside = new TreeSet<>(inCell);
        inside.retainAll(columns);
        if (!inside.isEmpty()) {
          free.removeAll(inside);
          range += range(component, columns, inside, u);
        }
      }
      range += 3.0 * answers(free, u);
      width += range / answers(inCell, u);
    }
    return width * 25 / asked;
  }

  /** Highest less lowest sum of some columns, given the rows of their component. */
  private double range(
      List<Map<Integer, BigFraction>> component, Set<Integer> columns, Set<Integer> cell, int u) {
    // columns that no row tells apart are one
    Map<String, Set<Integer>> groups = new TreeMap<>();
    for (int column : columns) {
      String pattern =
          component.stream().map(row -> String.valueOf(row.get(column))).toList().toString();
      groups.computeIfAbsent(cell.contains(column) + pattern, k -> new TreeSet<>()).add(column);
    }
    List<Set<Integer>> group = List.copyOf(groups.values());
    List<LinearConstraint> known = new ArrayList<>();
    double[] objective = new double[4 * group.size()];
    for (int g = 0; g < group.size(); g++) {
      double[] all = new double[4 * group.size()];
      for (int k = 0; k < 4; k++) {
        all[4 * g + k] = 1;
        objective[4 * g + k] = cell.containsAll(group.get(g)) ? k + 1 : 0;
      }
      known.add(new LinearConstraint(all, Relationship.EQ, answers(group.get(g), u)));
    }
    for (Map<Integer, BigFraction> row : component) {
      for (int k = 0; k < 3; k++) {
        double[] coefficients = new double[4 * group.size()];
        double value = 0;
        for (int g = 0; g < group.size(); g++) {
          BigFraction factor = row.getOrDefault(group.get(g).iterator().next(), BigFraction.ZERO);
          coefficients[4 * g + k] = factor.doubleValue();
          value += factor.doubleValue() * histogram(group.get(g), u).get(k);
        }
        known.add(new LinearConstraint(coefficients, Relationship.EQ, value));
      }
    }
    return best(objective, known, GoalType.MAXIMIZE) - best(objective, known, GoalType.MINIMIZE);
  }

  private static double best(double[] objective, List<LinearConstraint> known, GoalType goal) {
    return new SimplexSolver()
        .optimize(
            new LinearObjectiveFunction(objective, 0),
            new LinearConstraintSet(known),
            goal,
            new NonNegativeConstraint(true))
        .getValue();
  }
}
