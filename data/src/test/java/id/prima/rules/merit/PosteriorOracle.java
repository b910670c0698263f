package id.prima.rules.merit;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * The posterior of a small group by plain summation over tau, mu and theta: slow, and with nothing
 * in common with the code under test but the model.
 */
final class PosteriorOracle {

  private static final NormalDistribution NORMAL = new NormalDistribution();
  private static final int TAUS = 90;
  private static final int MEANS = 40;
  private static final int THETAS = 80;

  final double[] top;
  final double[] shrunken;
  final double[] atLeast;
  double mean;

  PosteriorOracle(double[] y, double[] s2, double limit) {
    int units = y.length;
    top = new double[units];
    shrunken = new double[units];
    atLeast = new double[units];
    double total = 0;
    for (int a = 0; a < TAUS; a++) {
      // cubes of steps: dense near 0, and reaching 150 points
      double step = (a + 0.5) / TAUS;
      double tau = 150 * step * step * step;
      double tau2 = tau * tau;
      for (int b = 0; b < MEANS; b++) {
        double u = 2 * (b + 0.5) / MEANS - 1;
        // around 80, 4 standard deviations of the widest plausible mean each way, dense in the
        // middle
        double reach = 4 * Math.sqrt((tau2 + 6) / units) + 4;
        double mu = 80 + reach * u;
        double weight = 3 * step * step * reach;
        for (int i = 0; i < units; i++) {
          double variance = tau2 + s2[i];
          weight *= Math.exp(-(y[i] - mu) * (y[i] - mu) / 2 / variance) / Math.sqrt(variance);
        }
        if (weight < 1e-14) {
          continue;
        }
        total += weight;
        mean += weight * mu;
        add(y, s2, tau2, mu, limit, weight);
      }
    }
    mean /= total;
    for (int i = 0; i < units; i++) {
      top[i] /= total;
      shrunken[i] /= total;
      atLeast[i] /= total;
    }
  }

  private void add(double[] y, double[] s2, double tau2, double mu, double limit, double weight) {
    int units = y.length;
    double[] at = new double[units];
    double[] sd = new double[units];
    for (int i = 0; i < units; i++) {
      double precision = 1 / tau2 + 1 / s2[i];
      at[i] = (mu / tau2 + y[i] / s2[i]) / precision;
      sd[i] = 1 / Math.sqrt(precision);
      shrunken[i] += weight * at[i];
      atLeast[i] += weight * (1 - NORMAL.cumulativeProbability((limit - at[i]) / sd[i]));
    }
    for (int i = 0; i < units; i++) {
      for (int c = 0; c < THETAS; c++) {
        double z = 12 * (c + 0.5) / THETAS - 6;
        double theta = at[i] + z * sd[i];
        double density = NORMAL.density(z) * 12 / THETAS;
        for (int j = 0; j < units; j++) {
          if (j != i) {
            density *= NORMAL.cumulativeProbability((theta - at[j]) / sd[j]);
          }
        }
        top[i] += weight * density;
      }
    }
  }
}
