package id.prima.e2e;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * An office made to give people away: many small units, pairs of small siblings, one small unit
 * beside large ones, layanan of a few, units small in one quarter only, answers at the ceiling or
 * all alike, unsur that few answered, and corrections. What it answers is known to the sheet.
 */
final class NastyOffice {

  static final List<String> QUARTERS = List.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
  static final int UNSUR = 9;

  /** How many landing folders there are: the first one and its corrections. */
  static final int VERSIONS = 3;

  private static final int EVERY_VERSION = (1 << VERSIONS) - 1;

  /**
   * An answer sheet.
   *
   * @param answers 1-4, or 0 for none
   * @param about gender, age, pendidikan, pekerjaan, kanal
   * @param versions bit v is set where landing folder v holds it
   */
  record Sheet(
      String unit,
      String layanan,
      String quarter,
      String users,
      List<Integer> answers,
      List<String> about,
      int versions) {}

  /** Sheets that no figure ever tells apart. */
  record Atom(String unit, String layanan, String quarter, String users, int versions) {
    static Atom of(Sheet sheet) {
      return new Atom(
          sheet.unit(), sheet.layanan(), sheet.quarter(), sheet.users(), sheet.versions());
    }

    boolean isIn(int version) {
      return (versions >> version & 1) == 1;
    }
  }

  /** How the people of a unit answer. */
  private enum Mood {
    MIXED,
    /** All 4; now and then one 3. */
    CEILING,
    /** All 3. */
    ALIKE,
    /** Every sheet adds up to 27, whatever its answers. */
    EVEN,
    /** Complaints answered by eight people at most. */
    SILENT
  }

  private final Random random;
  private final Map<String, String> parents = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> layanan = new LinkedHashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();

  NastyOffice(long seed) {
    this.random = new Random(seed);
    pairsOfSmallSiblings();
    oneSmallBesideLarge();
    manySmall();
    alikeAndCeiling();
    smallLayanan();
    smallInOneQuarter();
    unsurThatFewAnswered();
    twoLevels();
    corrections();
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Collection<String> units() {
    return parents.keySet();
  }

  /** The unit and all below it. */
  Set<String> below(String unit) {
    Set<String> all = new TreeSet<>(Set.of(unit));
    for (int before = 0; before != all.size(); ) {
      before = all.size();
      parents.forEach(
          (child, parent) -> {
            if (all.contains(parent)) {
              all.add(child);
            }
          });
    }
    return all;
  }

  Map<Atom, List<Sheet>> atoms() {
    return sheets.stream()
        .collect(
            Collectors.groupingBy(
                Atom::of,
                () ->
                    new TreeMap<>(
                        java.util.Comparator.comparing(Atom::users)
                            .thenComparing(Atom::quarter)
                            .thenComparing(Atom::unit)
                            .thenComparing(Atom::layanan)
                            .thenComparing(Atom::versions)),
                Collectors.toList()));
  }

  // --- shapes ---

  private int small() {
    return 2 + random.nextInt(8);
  }

  private int large() {
    return 25 + random.nextInt(40);
  }

  private void unit(String id, String parent) {
    parents.put(id, parent);
  }

  private void everyQuarter(String unit, Mood mood, boolean isLarge) {
    for (String quarter : QUARTERS) {
      people(unit, "", quarter, isLarge ? large() : small(), mood);
    }
  }

  private void pairsOfSmallSiblings() {
    unit("pasangan", "");
    for (int i = 0; i < 3; i++) {
      unit("pasangan-" + i, "pasangan");
      everyQuarter("pasangan-" + i, Mood.MIXED, i == 0);
    }
  }

  private void oneSmallBesideLarge() {
    unit("tunggal", "");
    everyQuarter("tunggal", Mood.MIXED, true);
    for (int i = 0; i < 3; i++) {
      unit("tunggal-" + i, "tunggal");
      everyQuarter("tunggal-" + i, Mood.MIXED, i > 0);
    }
  }

  private void manySmall() {
    unit("kecil", "");
    for (int i = 0; i < 6; i++) {
      unit("kecil-" + i, "kecil");
      everyQuarter("kecil-" + i, Mood.MIXED, false);
    }
  }

  /** Pairs whose answers follow from what little is known of both together. */
  private void alikeAndCeiling() {
    for (Mood mood : List.of(Mood.ALIKE, Mood.CEILING, Mood.EVEN)) {
      String top = mood.name().toLowerCase(java.util.Locale.ROOT);
      unit(top, "");
      for (int i = 0; i < 3; i++) {
        unit(top + "-" + i, top);
        for (String quarter : QUARTERS) {
          people(top + "-" + i, "", quarter, i == 0 ? large() : 5 + random.nextInt(5), mood);
        }
      }
    }
    // an instansi of small units alone
    unit("puas", "");
    for (int i = 0; i < 2; i++) {
      unit("puas-" + i, "puas");
      for (String quarter : QUARTERS) {
        people("puas-" + i, "", quarter, 5 + random.nextInt(5), Mood.CEILING);
      }
    }
  }

  private void smallLayanan() {
    unit("loket", "");
    for (int i = 0; i < 3; i++) {
      String unit = "loket-" + i;
      unit(unit, "loket");
      for (String one : List.of("besar", "satu", "dua", "dalam", "dinas")) {
        boolean internal = one.equals("dalam") || one.equals("dinas");
        layanan
            .computeIfAbsent(unit, k -> new LinkedHashMap<>())
            .put(unit + "-" + one, internal ? "internal" : "publik");
      }
      for (String quarter : QUARTERS) {
        people(unit, unit + "-besar", quarter, large(), Mood.MIXED);
        people(unit, unit + "-satu", quarter, 1 + random.nextInt(9), Mood.MIXED);
        people(unit, unit + "-dua", quarter, random.nextInt(14), Mood.MIXED);
        people(unit, unit + "-dalam", quarter, i == 0 ? large() : small(), Mood.MIXED);
        people(unit, unit + "-dinas", quarter, random.nextInt(6), Mood.MIXED);
        people(unit, "", quarter, random.nextInt(12), Mood.MIXED);
      }
    }
  }

  private void smallInOneQuarter() {
    unit("musim", "");
    for (int i = 0; i < 4; i++) {
      String unit = "musim-" + i;
      unit(unit, "musim");
      for (int q = 0; q < QUARTERS.size(); q++) {
        int people = i == 3 ? 1 + random.nextInt(5) : (q + i) % 3 == 0 ? small() : large();
        people(unit, "", QUARTERS.get(q), people, Mood.MIXED);
      }
    }
  }

  private void unsurThatFewAnswered() {
    unit("diam", "");
    for (int i = 0; i < 4; i++) {
      unit("diam-" + i, "diam");
      for (String quarter : QUARTERS) {
        int people = i == 0 ? large() : 11 + random.nextInt(8);
        people("diam-" + i, "", quarter, people, i == 0 ? Mood.MIXED : Mood.SILENT);
      }
    }
  }

  private void twoLevels() {
    unit("atas", "");
    for (int i = 0; i < 2; i++) {
      String middle = "atas-" + i;
      unit(middle, "atas");
      everyQuarter(middle, Mood.MIXED, random.nextBoolean());
      for (int j = 0; j < 3; j++) {
        unit(middle + "-" + j, middle);
        everyQuarter(middle + "-" + j, Mood.MIXED, j == 0);
      }
    }
  }

  // --- corrections ---

  /**
   * Folder 1 adds a late file of twelve to a small unit in Q1, and of three to another in Q3.
   * Folder 2 takes that of Q1 back, and three people more.
   */
  private void corrections() {
    for (int person = 0; person < 12; person++) {
      add("tunggal-0", "", "2025-Q1", Mood.MIXED, 0b010);
    }
    for (int person = 0; person < 3; person++) {
      add("pasangan-0", "", "2025-Q3", Mood.MIXED, 0b110);
    }
    int gone = 0;
    for (int i = 0; i < sheets.size() && gone < 3; i++) {
      Sheet s = sheets.get(i);
      if (s.unit().equals("tunggal-1") && s.quarter().equals("2025-Q1")) {
        sheets.set(
            i,
            new Sheet(
                s.unit(), s.layanan(), s.quarter(), s.users(), s.answers(), s.about(), 0b011));
        gone++;
      }
    }
    for (int person = 0; person < 12; person++) {
      add("tunggal-1", "", "2025-Q1", Mood.MIXED, 0b010);
    }
  }

  // --- people ---

  private void people(String unit, String ofLayanan, String quarter, int people, Mood mood) {
    int silent = mood == Mood.SILENT ? people - 5 - random.nextInt(4) : 0;
    for (int person = 0; person < people; person++) {
      add(unit, ofLayanan, quarter, mood, EVERY_VERSION);
      if (person < silent) {
        Sheet last = sheets.remove(sheets.size() - 1);
        List<Integer> answers = new ArrayList<>(last.answers());
        answers.set(7, 0);
        sheets.add(
            new Sheet(
                unit, ofLayanan, quarter, last.users(), answers, last.about(), EVERY_VERSION));
      }
    }
  }

  private void add(String unit, String ofLayanan, String quarter, Mood mood, int versions) {
    String users = layanan.getOrDefault(unit, Map.of()).getOrDefault(ofLayanan, "publik");
    sheets.add(new Sheet(unit, ofLayanan, quarter, users, answers(mood), about(), versions));
  }

  private List<Integer> answers(Mood mood) {
    int[] answers = new int[UNSUR];
    switch (mood) {
      case ALIKE -> Arrays.fill(answers, 3);
      case CEILING -> {
        Arrays.fill(answers, 4);
        if (random.nextInt(6) == 0) {
          answers[random.nextInt(UNSUR)] = 3;
        }
      }
      case EVEN -> {
        Arrays.fill(answers, 3);
        for (int swap = 0; swap < 4; swap++) {
          int up = random.nextInt(UNSUR);
          int down = random.nextInt(UNSUR);
          if (up != down && answers[up] < 4 && answers[down] > 1) {
            answers[up]++;
            answers[down]--;
          }
        }
      }
      default -> Arrays.setAll(answers, u -> Math.min(4, 2 + random.nextInt(4)));
    }
    return IntStream.of(answers).boxed().toList();
  }

  private String oneOf(String... values) {
    return values[random.nextInt(values.length)];
  }

  private List<String> about() {
    return List.of(
        oneOf("L", "P", "P", "P"),
        oneOf("18", "25", "25", "34", "34", "45", "45", "58", "67"),
        oneOf("SD", "SMA", "SMA", "SMA", "S1", "S1", "S2"),
        oneOf("PNS", "SWASTA", "SWASTA", "WIRAUSAHA", "WIRAUSAHA", "LAINNYA"),
        oneOf("tatap_muka", "tatap_muka", "daring"));
  }

  // --- files ---

  /** Writes one of the landing folders. */
  void write(Path folder, int version) throws IOException {
    StringBuilder unitCsv = new StringBuilder("unit_id,nama,induk_id,jenis\n");
    parents.forEach(
        (unit, parent) ->
            unitCsv.append(unit + ",Unit " + unit.replace('-', ' ') + "," + parent + ",upt\n"));
    Prima.write(folder, "unit.csv", unitCsv.toString());
    StringBuilder layananCsv = new StringBuilder("unit_id,layanan_id,nama,pengguna\n");
    layanan.forEach(
        (unit, all) ->
            all.forEach(
                (id, users) ->
                    layananCsv.append(unit + "," + id + ",Layanan " + id + "," + users + "\n")));
    Prima.write(folder, "layanan.csv", layananCsv.toString());
    for (String quarter : QUARTERS) {
      StringBuilder survey =
          new StringBuilder(
              "response_id,unit_id,layanan_id,tanggal,jenis_kelamin,usia,pendidikan,pekerjaan,"
                  + "kanal,persyaratan,prosedur,waktu,biaya,produk,kompetensi,perilaku,pengaduan,"
                  + "sarana\n");
      for (int i = 0; i < sheets.size(); i++) {
        Sheet sheet = sheets.get(i);
        if (sheet.quarter().equals(quarter) && Atom.of(sheet).isIn(version)) {
          survey.append(line(i, sheet));
        }
      }
      Prima.write(folder, "survei/" + quarter + "/skm.csv", survey.toString());
    }
  }

  private static String line(int number, Sheet sheet) {
    int month = 3 * (sheet.quarter().charAt(6) - '0') - 2 + number % 3;
    return "r%d,%s,%s,2025-%02d-%02d,%s,%s%n"
        .formatted(
            number,
            sheet.unit(),
            sheet.layanan(),
            month,
            1 + number % 28,
            String.join(",", sheet.about()),
            sheet.answers().stream()
                .map(a -> a == 0 ? "" : a.toString())
                .collect(Collectors.joining(",")));
  }
}
