package id.prima.ingest.landing;

import id.prima.data.marts.LayananInfo;
import id.prima.data.marts.UnitInfo;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tarif;
import id.prima.ingest.landing.LandingCsv.Row;
import id.prima.ingest.profile.OwnProfiles;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The office's own lists in a landing folder.
 *
 * @param units all rows of {@code unit.csv}; null where the folder has none, or one of headers
 *     alone
 * @param aliases all rows of {@code unit-alias.csv}; empty where there is none
 * @param layanan all rows of {@code layanan.csv} with their periods; empty where there is none
 * @param targets IKM targets by unit ({@code *} = the whole office) and year
 * @param themes themes into which the office sorts suggestions
 * @param synthetic whether the folder says that its data are made up
 * @param fingerprint hash of the lists and of the office's own layouts that decide how a row is
 *     read
 */
public record Landing(
    List<UnitInfo> units,
    List<UnitAlias> aliases,
    List<LayananRow> layanan,
    Map<String, BigDecimal> targets,
    ThemeDirectory themes,
    boolean synthetic,
    String fingerprint) {

  /** Columns of {@code unit.csv}. */
  public static final List<String> UNIT_COLUMNS =
      List.of(
          "unit_id",
          "nama",
          "induk_id",
          "jenis",
          "kelompok_banding",
          "frekuensi",
          "jumlah_pegawai",
          "berlaku_sejak",
          "berlaku_sampai",
          "digantikan_oleh");

  /** Columns of {@code layanan.csv}. */
  public static final List<String> LAYANAN_COLUMNS =
      List.of("unit_id", "layanan_id", "nama", "tarif", "pengguna", "periode", "jumlah_pengguna");

  /** Columns of {@code target.csv}. */
  public static final List<String> TARGET_COLUMNS = List.of("unit_id", "tahun", "ikm");

  /** Its presence says that all data of the folder are made up. */
  public static final String SYNTHETIC_MARKER = "data-contoh.txt";

  /** More than anybody counts, so a slip of the keyboard. */
  private static final long MOST_PEOPLE = 1_000_000_000;

  private static final long LAST_YEAR = 2999;

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

  /** Digits alone: an exponent could ask for millions of them. */
  private static final Pattern IKM = Pattern.compile("\\d{1,3}(?:[.,]\\d{1,9})?");

  private static final Pattern BETWEEN_IDS = Pattern.compile("[^A-Za-z0-9._-]+");

  /**
   * One row of {@code layanan.csv}.
   *
   * @param period period its number of users holds for; null = any
   */
  public record LayananRow(LayananInfo info, Period period) {}

  /**
   * Reads the lists.
   *
   * @throws id.prima.cli.CommandException naming file, row, column and value if one is wrong
   */
  public static Landing read(LandingSource source) throws IOException {
    // headers alone say no more than no list: prima init leaves them to be filled
    List<UnitInfo> units =
        LandingCsv.read(source, "unit.csv", List.of("unit_id", "nama"))
            .map(csv -> csv.map(Landing::unit))
            .filter(rows -> !rows.isEmpty())
            .orElse(null);
    List<LayananRow> layanan =
        LandingCsv.read(source, "layanan.csv", List.of("unit_id"))
            .map(csv -> csv.map(Landing::layanan))
            .orElse(List.of());
    Map<String, BigDecimal> targets = new LinkedHashMap<>();
    LandingCsv.read(source, "target.csv", List.of("unit_id", "tahun", "ikm"))
        .ifPresent(csv -> csv.map(row -> target(row, targets)));
    if (units != null) {
      UnitCheck.check(units);
    }
    return new Landing(
        units == null ? null : Renames.marked(units),
        UnitAliases.read(source, units),
        layanan,
        targets,
        ThemeDirectory.read(source),
        source.files().contains(SYNTHETIC_MARKER),
        fingerprint(source));
  }

  private static String fingerprint(LandingSource source) throws IOException {
    List<String> files = new ArrayList<>();
    for (String list : List.of("unit.csv", "layanan.csv", UnitAlias.FILE, ThemeDirectory.FILE)) {
      LandingCsv.find(source, list).ifPresent(files::add);
    }
    source.files().stream().filter(OwnProfiles::isProfile).forEach(files::add);
    StringBuilder hashes = new StringBuilder();
    for (String file : files) {
      try (InputStream stream = source.open(file)) {
        hashes.append(ReleaseJson.sha256(stream.readAllBytes()));
      }
    }
    return hashes.toString();
  }

  /** Key of a target. */
  public static String targetKey(String unitId, int year) {
    return unitId + " " + year;
  }

  private static UnitInfo unit(Row row) {
    String unitId = row.required("unit_id");
    if (!ID.matcher(unitId).matches()) {
      throw row.wrong(
          "unit_id",
          "'" + unitId + "'",
          "harus huruf, angka, titik, garis (paling banyak 40), tanpa spasi");
    }
    String jenis = row.text("jenis");
    String group = row.text("kelompok_banding");
    Long staff = row.count("jumlah_pegawai", MOST_PEOPLE);
    return new UnitInfo(
        unitId,
        row.required("nama"),
        row.text("induk_id"),
        jenis,
        group != null ? group : jenis != null ? jenis : "semua",
        code(row, "frekuensi", Frekuensi.values(), Frekuensi.TRIWULAN),
        staff == null ? null : Math.toIntExact(staff),
        row.date("berlaku_sejak"),
        row.date("berlaku_sampai"),
        successors(row));
  }

  /** One id or several, parted by whatever stands in no id. */
  private static String successors(Row row) {
    String cell = row.text("digantikan_oleh");
    return cell == null
        ? null
        : BETWEEN_IDS
            .splitAsStream(cell)
            .filter(id -> !id.isEmpty())
            .collect(Collectors.joining(UnitInfo.BETWEEN));
  }

  private static LayananRow layanan(Row row) {
    String unitId = row.required("unit_id");
    String layananId = row.text("layanan_id");
    if (layananId != null && !ID.matcher(layananId).matches()) {
      throw row.wrong(
          "layanan_id",
          "'" + layananId + "'",
          "harus huruf, angka, titik, garis (paling banyak 40), tanpa spasi");
    }
    String name = row.text("nama");
    return new LayananRow(
        new LayananInfo(
            unitId,
            layananId == null ? "" : layananId,
            name != null ? name : layananId == null ? "" : layananId,
            code(row, "tarif", Tarif.values(), null),
            code(row, "pengguna", Pengguna.values(), Pengguna.PUBLIK),
            row.count("jumlah_pengguna", MOST_PEOPLE)),
        row.parsed(
            "periode",
            cell -> Period.parse(cell).orElse(null),
            "harus periode seperti 2026-Q3, 2026-S2 atau 2026"));
  }

  private static String target(Row row, Map<String, BigDecimal> targets) {
    Long year = row.count("tahun", LAST_YEAR);
    BigDecimal ikm =
        row.parsed(
            "ikm",
            cell -> {
              if (!IKM.matcher(cell).matches()) {
                return null;
              }
              BigDecimal value =
                  new BigDecimal(cell.replace(',', '.'))
                      .setScale(2, java.math.RoundingMode.UNNECESSARY);
              boolean possible =
                  value.compareTo(new BigDecimal(25)) >= 0
                      && value.compareTo(new BigDecimal(100)) <= 0;
              return possible ? value : null;
            },
            "harus nilai IKM 25 sampai 100, paling banyak dua angka di belakang koma");
    if (year == null || ikm == null) {
      throw row.wrong(year == null ? "tahun" : "ikm", "kosong", "harus diisi");
    }
    String unitId = row.required("unit_id");
    if (targets.put(targetKey(unitId, Math.toIntExact(year)), ikm) != null) {
      throw row.wrong("unit_id", "'" + unitId + "'", "tercantum dua kali untuk tahun " + year);
    }
    return null;
  }

  private static <E extends Enum<E> & Coded> String code(
      Row row, String column, E[] values, E otherwise) {
    String allowed =
        String.join(" atau ", Arrays.stream(values).map(Coded::code).toArray(String[]::new));
    Supplier<String> fallback = () -> otherwise == null ? null : otherwise.code();
    return Optional.ofNullable(
            row.parsed(
                column,
                cell ->
                    Arrays.stream(values)
                        .map(Coded::code)
                        .filter(code -> code.equalsIgnoreCase(cell))
                        .findFirst()
                        .orElse(null),
                "harus " + allowed))
        .orElseGet(fallback);
  }
}
