package id.prima.ingest.onefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The index of one unit of a file, or of all of them together; also a part of the JSON that {@code
 * prima hitung --json} prints.
 *
 * @param unit name as the file writes it; null = all units of the file together
 * @param instrumen questionnaire; answers to two are never pooled
 * @param periods respondents by quarter
 * @param asked number of unsur of the questionnaire: 9, else as its profile declares
 * @param respondents n
 * @param status what the figure can bear: cukup, sementara, belum_cukup, tidak_dapat_dihitung
 * @param population users of the service N as given; null where not known
 * @param requiredSample Krejcie and Morgan's S for N; null where N is not known
 * @param bobot weight of the headline: tepat, or a rounded one
 * @param ikm to hundredths, 25-100; null where an unsur has no answer
 * @param mutu class of it
 * @param ikmLow lower end of the interval; null where there is none
 * @param ikmHigh upper end
 * @param mutuLow class of the lower end
 * @param mutuHigh class of the upper end
 * @param crossed lowest index of each class that the interval reaches into, by class, ascending
 * @param designEffect how much answers of one day resemble each other; at least 1
 * @param ikmBobot0111 under the bobot 0.111; null unless nine unsur were asked
 * @param mutuBobot0111 class of it
 * @param ikmBobot011 under the bobot 0.11; null unless nine unsur were asked
 * @param mutuBobot011 class of it
 * @param clearlyLowest codes of the one or two unsur that are clearly the lowest; often none
 * @param unsur figures of each unsur, in the regulation's order, then the questionnaire's own items
 */
public record IndexFigures(
    String unit,
    String instrumen,
    Map<String, Long> periods,
    int asked,
    long respondents,
    String status,
    Long population,
    Long requiredSample,
    String bobot,
    BigDecimal ikm,
    String mutu,
    BigDecimal ikmLow,
    BigDecimal ikmHigh,
    String mutuLow,
    String mutuHigh,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, BigDecimal> crossed,
    BigDecimal designEffect,
    @JsonProperty("ikm_bobot_0111") BigDecimal ikmBobot0111,
    @JsonProperty("mutu_bobot_0111") String mutuBobot0111,
    @JsonProperty("ikm_bobot_011") BigDecimal ikmBobot011,
    @JsonProperty("mutu_bobot_011") String mutuBobot011,
    List<String> clearlyLowest,
    List<UnsurFigure> unsur) {

  /**
   * The figures of one unsur.
   *
   * @param code of the unsur, or the name that a profile gives an item of its own
   * @param title in words
   * @param answers how many answered it
   * @param sum of their answers
   * @param nrr mean answer, 1-4, four places; null where nobody answered
   * @param weightedNrr that times the bobot
   * @param mutu class of 25 times the mean
   */
  public record UnsurFigure(
      String code,
      String title,
      long answers,
      long sum,
      BigDecimal nrr,
      BigDecimal weightedNrr,
      String mutu) {}
}
