package id.prima.ingest.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How complaints come to one unit and how it deals with them. Durations are in weekdays.
 *
 * @param unitId unit_id
 * @param perQuarter complaints to be expected in a quarter of the default sample
 * @param median median time to closing of an ordinary complaint in the last quarter
 * @param spread log-normal spread of that time
 * @param never share that is never closed
 * @param drift by how much longer it took per quarter back
 * @param slow share that takes six times as long
 * @param rain how much more comes in the rainy season: 0 nothing, 1 all of it
 * @param register whether it keeps a register of its own with exact dates
 * @param categories what is complained about, each half as often as the one before
 */
record ComplaintTraits(
    String unitId,
    double perQuarter,
    double median,
    double spread,
    double never,
    double drift,
    double slow,
    double rain,
    boolean register,
    List<ComplaintCategory> categories) {

  /** Units with fewer are small: their number does not grow with the sample. */
  private static final double LARGE = 2;

  private static final String NAMED =
      """
      dukcapil|60|2.5|0.8|0.005|0|0|0.2|register|KEPENDUDUKAN,LAYANAN_LAIN
      rsud|64|7|0.9|0.01|0.14|0|0.3|register|RUMAH_SAKIT,PUSKESMAS,LAYANAN_LAIN
      pkm-melati|5|5|0.8|0|0|0|0.3|register|PUSKESMAS,LAYANAN_LAIN
      dpmptsp|14|6|0.9|0.01|0|0|0|register|PERIZINAN,LAYANAN_LAIN
      dpupr|78|22|1.1|0.1|0|0|1|ekspor|JALAN,BANJIR,LAMPU_JALAN
      dishub|38|8|1|0.02|0|0|0.4|ekspor|PERHUBUNGAN,LAMPU_JALAN,LAYANAN_LAIN
      dlh|50|4|0.7|0.02|0|0.35|1|ekspor|SAMPAH,BANJIR
      dinkes|10|7|1|0.01|0|0|0.4|ekspor|PUSKESMAS,LAYANAN_LAIN
      disdik|11|10|1|0.02|-0.05|0|0|ekspor|PENDIDIKAN,LAYANAN_LAIN
      dinsos|11|9|1|0.02|0|0.1|0|ekspor|BANTUAN_SOSIAL,LAYANAN_LAIN
      bapenda|6|6|0.8|0|0|0|0|ekspor|LAYANAN_LAIN,PERIZINAN
      satpolpp|8|5|0.9|0.01|0|0|0|ekspor|KETERTIBAN,PERHUBUNGAN
      disnaker|4|7|0.9|0|0|0|0|ekspor|LAYANAN_LAIN
      disperindag|3|8|0.9|0|0|0|0|ekspor|KETERTIBAN,PERIZINAN
      bpbd|3|3|0.8|0|0|0|1|ekspor|BANJIR,LAYANAN_LAIN
      uptd-kir|3|6|0.8|0|0|0|0|ekspor|PERHUBUNGAN,PERCALOAN
      kec-cempaka|2.5|5|0.8|0|0|0|0.4|ekspor|LAYANAN_LAIN,KEPENDUDUKAN
      """;

  private static final Map<String, ComplaintTraits> BY_UNIT =
      NAMED
          .lines()
          .map(ComplaintTraits::parse)
          .collect(Collectors.toMap(ComplaintTraits::unitId, Function.identity()));

  private static ComplaintTraits parse(String line) {
    String[] cell = line.split("\\|", -1);
    List<ComplaintCategory> categories = new ArrayList<>();
    for (String name : cell[9].split(",", -1)) {
      categories.add(ComplaintCategory.valueOf(name));
    }
    return new ComplaintTraits(
        cell[0],
        Double.parseDouble(cell[1]),
        Double.parseDouble(cell[2]),
        Double.parseDouble(cell[3]),
        Double.parseDouble(cell[4]),
        Double.parseDouble(cell[5]),
        Double.parseDouble(cell[6]),
        Double.parseDouble(cell[7]),
        cell[8].equals("register"),
        List.copyOf(categories));
  }

  /** The traits of a unit; those without a name of their own hear from nobody for years. */
  static ComplaintTraits of(long seed, SampleUnit unit) {
    ComplaintTraits named = BY_UNIT.get(unit.id());
    if (named != null) {
      return named;
    }
    Draws draws = Draws.of(Topic.COMPLAINT_UNIT, seed, unit.number());
    // A unit that is gone would leave cases that no unit of today answers for.
    double perQuarter = unit.successor().isEmpty() ? 0.16 * draws.logNormal(0.6) : 0;
    return new ComplaintTraits(
        unit.id(),
        perQuarter,
        4 + 8 * draws.uniform(),
        0.9,
        0.02,
        0,
        0,
        0.3,
        false,
        List.of(ComplaintCategory.LAYANAN_LAIN, category(unit.jenis())));
  }

  private static ComplaintCategory category(String jenis) {
    return switch (jenis) {
      case "puskesmas", "pustu" -> ComplaintCategory.PUSKESMAS;
      case "sekolah" -> ComplaintCategory.PENDIDIKAN;
      case "kelurahan", "kecamatan" -> ComplaintCategory.KEPENDUDUKAN;
      default -> ComplaintCategory.PERIZINAN;
    };
  }

  /** Complaints to be expected in a quarter of a sample of that scale; the default's is 1. */
  double expected(double scale) {
    return perQuarter * (perQuarter < LARGE ? Math.min(1, scale) : scale);
  }
}
