package id.prima.ingest.clean;

import id.prima.data.vocab.Period;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Ten exports of cases that come, change and end at random, and the truth of each case kept apart:
 * what the last export that showed it said, and between which exports it was closed.
 */
public final class ComplaintExports {

  public static final Period QUARTER = Period.quarter(2026, 3);
  public static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

  private static final LocalDate FIRST = LocalDate.of(2026, 7, 8);
  private static final List<String> UNITS = List.of("dinkes", "rsud", "pkm-melati");
  private static final List<String> CLASSES =
      List.of(
          "Permintaan Informasi",
          "Pengaduan Tidak Berkadar Pengawasan",
          "Pengaduan Berkadar Pengawasan",
          "Aspirasi");
  private static final List<String> CODES =
      List.of("permintaan_informasi", "pengaduan", "berkadar_pengawasan", "aspirasi");

  private final Random random;
  private final TreeMap<Integer, Case> cases = new TreeMap<>();

  /** Rows written, by what must become of them. */
  public long written;

  public long refused;

  public ComplaintExports(long seed) {
    random = new Random(seed);
  }

  /** A case as it truly is, and as the exports so far told it. */
  private static final class Case {
    private LocalDate received;
    private String unit;
    private int klasifikasi;
    private String status = "terbuka";
    private LocalDate shown;
    private String shownUnit;
    private int shownClass;
    private String shownStatus;
    private LocalDate lastOpen;
    private LocalDate closedBy;
    private LocalDate reopened;
    private boolean seenOpenBefore;
  }

  /** Writes the exports into the office's folder, in random order of their names. */
  public void write(Office office, int casesPerExport) throws IOException {
    office.put(
        "unit.csv",
        "unit_id,nama\ndinkes,Dinas Kesehatan\nrsud,RSUD Bengawan Biru\npkm-melati,Puskesmas"
            + " Melati\n");
    for (int e = 0; e < 10; e++) {
      LocalDate date = FIRST.plusDays(9L * e);
      step(date, casesPerExport);
      office.put("pengaduan/" + (char) ('z' - e) + "-" + date + ".csv", export(date));
    }
  }

  private void step(LocalDate date, int casesPerExport) {
    for (Case c : cases.values()) {
      int luck = random.nextInt(10);
      if (c.status.equals("terbuka") && luck < 3) {
        c.status = luck == 0 ? "arsip" : "selesai";
      } else if (!c.status.equals("terbuka") && luck == 9) {
        c.status = "terbuka";
      }
      if (random.nextInt(20) == 0) {
        c.unit = UNITS.get(random.nextInt(UNITS.size()));
      }
      if (random.nextInt(20) == 0) {
        c.klasifikasi = random.nextInt(CLASSES.size());
      }
    }
    for (int i = 0; i < casesPerExport; i++) {
      Case c = new Case();
      c.received = date.minusDays(random.nextInt(9));
      c.unit = UNITS.get(random.nextInt(UNITS.size()));
      c.klasifikasi = random.nextInt(CLASSES.size());
      c.status = random.nextInt(4) == 0 ? "selesai" : "terbuka";
      cases.put(1_000_000 + cases.size(), c);
    }
  }

  private String export(LocalDate date) {
    StringBuilder text = new StringBuilder("SP4N-LAPOR!,,\nInstansi,Kabupaten,\n,,\n");
    text.append(Desk.LAPOR);
    List<Integer> ids = new ArrayList<>(cases.keySet());
    java.util.Collections.shuffle(ids, random);
    for (int id : ids) {
      Case c = cases.get(id);
      if (random.nextInt(10) == 0) {
        continue;
      }
      text.append(row(spelled(id), c));
      written++;
      if (random.nextInt(200) == 0) {
        text.append(row(String.valueOf(id), c).replace(CLASSES.get(c.klasifikasi), "Entah"));
        written++;
        refused++;
      }
      show(c, date);
    }
    text.append("Total,,,").append(ids.size()).append("\n");
    written++;
    refused++;
    return text.toString();
  }

  private String spelled(int id) {
    return switch (random.nextInt(8)) {
      case 0 -> "00" + id;
      case 1 ->
          "\"" + String.valueOf(id).charAt(0) + "," + String.valueOf(id).substring(1) + "E+06\"";
      case 2 -> "'" + id;
      default -> String.valueOf(id);
    };
  }

  private String row(String id, Case c) {
    String status =
        switch (c.status) {
          case "terbuka" ->
              List.of("Terverifikasi", "Ditanggapi oleh Pelapor", "Terdisposisi Sedang Diproses")
                  .get(random.nextInt(3));
          case "selesai" ->
              List.of("Ditutup oleh Admin", "Ditutup oleh Sistem", "Terdisposisi Selesai")
                  .get(random.nextInt(3));
          default -> List.of("Diarsipkan oleh Admin", "Arsip").get(random.nextInt(2));
        };
    return Desk.row(id, c.received.toString(), CLASSES.get(c.klasifikasi), c.unit, status);
  }

  /** What a reader of the exports knows after this one. */
  private static void show(Case c, LocalDate date) {
    boolean open = c.status.equals("terbuka");
    boolean wasOpen = c.shownStatus != null && c.shownStatus.equals("terbuka");
    c.seenOpenBefore |= wasOpen;
    if (open) {
      if (c.shownStatus != null && !wasOpen) {
        c.reopened = date;
      }
      c.lastOpen = date;
    } else if (!c.status.equals(c.shownStatus)) {
      c.closedBy = date;
    }
    c.shown = date;
    c.shownUnit = c.unit;
    c.shownClass = c.klasifikasi;
    c.shownStatus = c.status;
  }

  /** The truth that silver must hold, one line per case that was ever shown. */
  public List<String> truth() {
    List<String> lines = new ArrayList<>();
    for (Case c : cases.values()) {
      if (c.shown != null && !c.received.isAfter(QUARTER.lastDay())) {
        boolean open = c.shownStatus.equals("terbuka");
        lines.add(
            String.join(
                " ",
                c.shownUnit,
                CODES.get(c.shownClass),
                c.shownStatus,
                c.received.toString(),
                c.shown.toString(),
                open ? "-" : (c.lastOpen == null ? c.received : c.lastOpen) + ".." + c.closedBy,
                String.valueOf(c.seenOpenBefore),
                String.valueOf(c.reopened)));
      }
    }
    lines.sort(null);
    return lines;
  }

  /** The same line of a silver row. */
  public static String line(id.prima.data.silver.Complaint c) {
    return String.join(
        " ",
        c.unitId(),
        c.klasifikasi(),
        c.status(),
        c.receivedOn().toString(),
        c.lastSeen().toString(),
        c.status().equals("terbuka") ? "-" : c.closedAfter() + ".." + c.closedBy(),
        String.valueOf(c.seenOpen()),
        String.valueOf(c.reopenedOn()));
  }
}
