package id.prima.ingest.sample;

import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.Kanal;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Tarif;
import id.prima.data.vocab.Unsur;
import java.util.List;
import org.hipparchus.special.Erf;

/**
 * What the answers of a unit are on average, over all people, days, counters and channels that the
 * generator could have drawn: normal integrals, no draw.
 */
final class TrueIndex {

  private static final double PERSON = AnswerModel.PERSON * AnswerModel.PERSON;
  private static final double MOOD = AnswerModel.MOOD * AnswerModel.MOOD;
  private static final List<Unsur> UNSUR = Unsur.DAFTAR;

  private TrueIndex() {}

  /** True NRR, 1-4, of each unsur in the order of the list, in one quarter. */
  static double[] nrr(long seed, SampleUnit unit, Period quarter, Period until) {
    Quality quality = new Quality(seed, unit, quarter, until);
    double[] nrr = new double[UNSUR.size()];
    double routes = 0;
    for (double route : Respondents.ROUTE) {
      routes += route;
    }
    for (int l = 0; l < unit.layanan().size(); l++) {
      boolean paid = unit.layanan().get(l).tarif() == Tarif.DIATUR;
      for (int k = 0; k < Respondents.KANAL.size(); k++) {
        Kanal kanal = Respondents.KANAL.get(k);
        double share = unit.share(l) * share(unit, kanal, Respondents.ROUTE[k] / routes);
        double person = quality.level() + quality.layanan(l) + AnswerModel.courtesy(kanal);
        for (int u = 0; u < nrr.length; u++) {
          nrr[u] += share * answer(quality, person, u, paid);
        }
      }
    }
    return nrr;
  }

  private static double share(SampleUnit unit, Kanal kanal, double usual) {
    return switch (unit.role()) {
      case GOOGLE_FORM -> kanal == Kanal.DARING ? 1 : 0;
      case SEMICOLON -> kanal == Kanal.KERTAS ? 1 : 0;
      default -> usual;
    };
  }

  private static double answer(Quality quality, double person, int u, boolean paid) {
    double shared = PERSON + quality.daySpread() * quality.daySpread();
    double straight =
        AnswerModel.ANGRY
            + (1 - AnswerModel.ANGRY) * mean(AnswerModel.CUTS, person, Math.sqrt(shared));
    double answer = 0;
    if (UNSUR.get(u) == Unsur.BIAYA) {
      answer =
          paid
              ? mean(
                  AnswerModel.PAID_CUTS,
                  0.5 * (person + quality.unsur(u)),
                  Math.sqrt(0.25 * shared + MOOD))
              : 4 - AnswerModel.FREE[1] - 2 * AnswerModel.FREE[2] - 3 * AnswerModel.FREE[3];
    } else {
      for (int o = 0; o < quality.operators(); o++) {
        double value =
            person + quality.unsur(u) + AnswerModel.OPERATOR_SHARE[u] * quality.operator(o);
        answer += mean(AnswerModel.CUTS, value, Math.sqrt(shared + MOOD)) / quality.operators();
      }
    }
    return AnswerModel.STRAIGHT * straight + (1 - AnswerModel.STRAIGHT) * answer;
  }

  /** Mean answer 1-4 where a normal value is cut at three points. */
  private static double mean(double[] cuts, double mean, double deviation) {
    double answer = 1;
    for (double cut : cuts) {
      answer += 0.5 * Erf.erfc((cut - mean) / deviation / Math.sqrt(2));
    }
    return answer;
  }

  /** True index 0-100 of one core value as those with that role see it. */
  static double berakhlak(Culture culture, int value, AssessorRole role) {
    double deviation = Math.hypot(Culture.PERSON, Culture.ITEM);
    double sum = 0;
    for (int b = 0; b < CoreValue.BEHAVIOURS; b++) {
      sum += (mean(Culture.CUTS, culture.level(value, b, role), deviation) - 1) / 3 * 100;
    }
    return sum / CoreValue.BEHAVIOURS;
  }

  /** True BerAKHLAK index 0-100 of a unit as others see it. */
  static double berakhlak(long seed, SampleUnit unit) {
    Culture culture = new Culture(seed, unit);
    int values = CoreValue.values().length;
    double sum = 0;
    for (int v = 0; v < values; v++) {
      sum += berakhlak(culture, v, AssessorRole.REKAN);
    }
    return sum / values;
  }
}
