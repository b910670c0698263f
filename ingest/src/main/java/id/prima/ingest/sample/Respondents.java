package id.prima.ingest.sample;

import id.prima.data.vocab.Gender;
import id.prima.data.vocab.Kanal;
import id.prima.data.vocab.Pekerjaan;
import id.prima.data.vocab.Period;
import id.prima.ingest.sample.SampleUnit.Role;
import java.util.List;
import java.util.function.Consumer;

/** The answer sheets of one unit and quarter, in the order of time, one at a time. */
final class Respondents {

  static final List<String> PENDIDIKAN = List.of("SD", "SMP", "SMA", "D3", "S1", "S2", "S3");

  private static final List<Pekerjaan> PEKERJAAN = List.of(Pekerjaan.values());
  private static final double[] SCHOOLING = {8, 13, 46, 9, 21, 2.7, 0.3};
  private static final double[] STAFF_SCHOOLING = {0, 0, 12, 14, 58, 15, 1};
  private static final double[] WORK = {7, 1, 1, 26, 22, 11, 14, 18};
  static final List<Kanal> KANAL =
      List.of(Kanal.TATAP_MUKA, Kanal.KERTAS, Kanal.DARING, Kanal.TELEPON);
  static final double[] ROUTE = {30, 32, 34, 4};

  private final long seed;
  private final SampleUnit unit;
  private final Period quarter;
  private final Period until;
  private final double[] shares;

  Respondents(long seed, SampleUnit unit, Period quarter, Period until) {
    this.seed = seed;
    this.unit = unit;
    this.quarter = quarter;
    this.until = until;
    shares = new double[unit.layanan().size()];
    for (int l = 0; l < shares.length; l++) {
      shares[l] = unit.share(l);
    }
  }

  /** Hands out the given number of sheets. */
  void forEach(long count, Consumer<Response> reader) {
    AnswerModel model = new AnswerModel(seed, unit, quarter, until);
    Arrivals arrivals = new Arrivals(seed, unit, quarter, count);
    for (long number = 1; number <= count; number++) {
      arrivals.next();
      // Every row has a stream of its own: row 17 is the same person in a sample of any size.
      Draws draws = Draws.of(Topic.RESPONSE, seed, unit.number(), SampleOrder.key(quarter), number);
      int layanan = draws.pick(shares);
      Kanal kanal = kanal(draws);
      int usia = usia(draws);
      Gender gender = draws.chance(0.53) ? Gender.PEREMPUAN : Gender.LAKI_LAKI;
      reader.accept(
          new Response(
              unit,
              unit.layanan().get(layanan),
              quarter,
              number,
              arrivals.day(),
              arrivals.second(),
              kanal,
              draws.chance(0.01) ? 0 : usia,
              gender,
              PENDIDIKAN.get(draws.pick(unit.isInternal() ? STAFF_SCHOOLING : SCHOOLING)),
              pekerjaan(draws, usia),
              model.answers(draws, arrivals.day(), layanan, kanal)));
    }
  }

  private Kanal kanal(Draws draws) {
    Kanal kanal = KANAL.get(draws.pick(ROUTE));
    if (unit.role() == Role.GOOGLE_FORM) {
      return Kanal.DARING;
    }
    return unit.role() == Role.SEMICOLON ? Kanal.KERTAS : kanal;
  }

  private int usia(Draws draws) {
    int usia = (int) Math.round(38 + 13 * draws.normal());
    return unit.isInternal() ? Math.min(Math.max(usia, 21), 58) : Math.min(Math.max(usia, 17), 82);
  }

  private String pekerjaan(Draws draws, int usia) {
    Pekerjaan pekerjaan = PEKERJAAN.get(draws.pick(WORK));
    if (unit.isInternal()) {
      return Pekerjaan.PNS.code();
    }
    return (pekerjaan == Pekerjaan.PELAJAR && usia > 30 ? Pekerjaan.LAINNYA : pekerjaan).code();
  }
}
