package id.prima.rules.recap;

import id.prima.data.vocab.RecapCause;
import id.prima.data.vocab.RecapFinding;
import id.prima.rules.MutuBands;
import id.prima.rules.Rounding;
import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hipparchus.fraction.BigFraction;

/**
 * A recap beside what its own NRR, and the answers where there are any, give: the difference, and
 * the simplest way of calculating that gives what is stated.
 *
 * <p>Where the NRR follow from the answers, ways are tried on the exact NRR of the answers; else on
 * the NRR as stated. A way that gives the stated NRR tertimbang as well as the stated IKM goes
 * before one that gives the IKM alone.
 *
 * @param recomputed IKM from the stated NRR by the rule, 25-100, hundredths
 * @param ofRows IKM of the answers by the rule, hundredths; empty where there are none
 * @param difference the stated IKM less that of the answers, else less the recomputed one
 * @param causes in what the calculation departs from the rule; none where it does not
 * @param weightedExplained whether the same way gives the stated NRR tertimbang
 * @param trials every way and what it gives
 */
public record Reconciliation(
    BigDecimal recomputed,
    Optional<BigDecimal> ofRows,
    BigDecimal difference,
    List<RecapCause> causes,
    boolean weightedExplained,
    List<Trial> trials) {

  private static final BigDecimal FOUR = BigDecimal.valueOf(4);
  private static final BigDecimal LOWEST = BigDecimal.valueOf(25);
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

  /**
   * One way and what it gives.
   *
   * @param ofRows whether on the NRR of the answers rather than those stated
   * @param variant the way
   * @param ikm IKM, hundredths; the middle where it is an interval
   * @param weighted NRR tertimbang, four places
   * @param difference the stated IKM less this one
   * @param gives whether it gives the stated IKM in its digits
   * @param givesWeighted whether it gives the stated NRR tertimbang, too; true where none is stated
   * @param causes in what it departs from the rule
   */
  public record Trial(
      boolean ofRows,
      Variant variant,
      BigDecimal ikm,
      BigDecimal weighted,
      BigDecimal difference,
      boolean gives,
      boolean givesWeighted,
      List<RecapCause> causes) {}

  public Reconciliation {
    causes = List.copyOf(causes);
    trials = List.copyOf(trials);
  }

  /**
   * Reconciles.
   *
   * @param stated what the recap states
   * @param rows what the answers add up to, where there are any
   * @param bobot the one of the rule first, then the others, the commoner first
   */
  public static Reconciliation of(StatedIndex stated, Optional<RowTotals> rows, List<Bobot> bobot) {
    Bobot rule = bobot.get(0);
    int places = stated.nrr().stream().mapToInt(Stated::places).max().orElseThrow();
    List<BigFraction> nrr = stated.nrr().stream().map(Stated::fraction).toList();
    Optional<NrrMatch> match = rows.map(totals -> NrrMatch.of(stated.nrr(), totals));
    Optional<List<BigFraction>> exact = match.map(NrrMatch::nrr);
    List<RecapCause> before = match.map(NrrMatch::causes).orElse(List.of());
    List<Trial> trials = new ArrayList<>();
    exact.ifPresent(
        of ->
            Variant.all(bobot, false)
                .forEach(
                    v ->
                        trials.add(
                            trial(
                                stated,
                                true,
                                v,
                                v.of(of, BigFraction.ZERO),
                                causes(before, v, rule)))));
    List<Trial> onStated =
        Variant.all(bobot, exact.isEmpty()).stream()
            .map(
                v ->
                    trial(
                        stated,
                        false,
                        v,
                        v.of(nrr, Stated.halfUnit(places)),
                        causes(before, v, rule)))
            .toList();
    trials.addAll(onStated);
    BigDecimal recomputed = onStated.get(0).ikm();
    Optional<BigDecimal> ofRows =
        rows.map(r -> Rounding.index(Skm.ikm(Skm.sum(r.nrr()), r.sums().size(), rule)));
    Optional<Trial> found = found(trials);
    List<RecapCause> causes =
        found.map(Trial::causes).orElseGet(() -> with(before, List.of(unexplained(stated))));
    return new Reconciliation(
        recomputed,
        ofRows,
        Stated.round(stated.ikm(), 2).subtract(ofRows.orElse(recomputed)),
        causes,
        found.map(Trial::givesWeighted).orElse(true),
        trials);
  }

  private static Trial trial(
      StatedIndex stated,
      boolean ofRows,
      Variant variant,
      Variant.Value value,
      List<RecapCause> causes) {
    BigDecimal ikm = Rounding.index(value.ikm());
    return new Trial(
        ofRows,
        variant,
        ikm,
        Rounding.nrr(value.weighted()),
        Stated.round(stated.ikm(), 2).subtract(ikm),
        value.givesIkm(stated.ikm()),
        stated.weightedNrr().map(value::givesWeighted).orElse(true),
        causes);
  }

  /** In what the NRR depart from the rule, and then what was made of them. */
  private static List<RecapCause> causes(List<RecapCause> nrr, Variant variant, Bobot rule) {
    return with(nrr, variant.causes(rule));
  }

  private static List<RecapCause> with(List<RecapCause> first, List<RecapCause> then) {
    return Stream.concat(first.stream(), then.stream()).toList();
  }

  private static Optional<Trial> found(List<Trial> trials) {
    return trials.stream()
        .filter(trial -> trial.gives() && trial.givesWeighted())
        .findFirst()
        .or(() -> trials.stream().filter(Trial::gives).findFirst());
  }

  /** Whether the IKM is 25 times an NRR tertimbang that nothing gives, or typed itself. */
  private static RecapCause unexplained(StatedIndex stated) {
    boolean fromWeighted =
        stated
            .weightedNrr()
            .map(Stated::fraction)
            .filter(weighted -> new Variant.Value(weighted, weighted).givesIkm(stated.ikm()))
            .isPresent();
    return fromWeighted ? RecapCause.WEIGHTED_TYPED : RecapCause.TYPED;
  }

  /** Whether a way of calculating gives the stated IKM. */
  public boolean isExplained() {
    return !causes.contains(RecapCause.TYPED) && !causes.contains(RecapCause.WEIGHTED_TYPED);
  }

  /** The causes in words; empty where the figure follows the rule. */
  public Optional<String> sentence() {
    return causes.isEmpty()
        ? Optional.empty()
        : Optional.of(causes.stream().map(RecapCause::words).collect(Collectors.joining("; ")));
  }

  /**
   * What in the recap contradicts itself, the rule or the answers.
   *
   * @param bands classes in force on the last day of its period
   * @param requiredSample S for its POPULASI (Krejcie and Morgan), where that is stated
   */
  public List<RecapFinding> findings(
      StatedIndex stated,
      StatedCounts counts,
      Optional<RowTotals> rows,
      MutuBands bands,
      Optional<Long> requiredSample) {
    List<RecapFinding> findings = new ArrayList<>();
    Checks checks = new Checks(findings);
    checks.add(
        RecapFinding.NRR_OUT_OF_RANGE,
        stated.nrr().stream()
            .anyMatch(n -> n.compareTo(BigDecimal.ONE) < 0 || n.compareTo(FOUR) > 0));
    checks.add(
        RecapFinding.IKM_OUT_OF_RANGE,
        stated.ikm().compareTo(LOWEST) < 0 || stated.ikm().compareTo(HIGHEST) > 0);
    checks.add(RecapFinding.WEIGHTED_DIFFERS, !weightedExplained);
    checks.add(
        RecapFinding.CATEGORY_DIFFERS,
        stated.mutu().filter(m -> m != bands.of(Stated.round(stated.ikm(), 2))).isPresent());
    Long sample = counts.sample();
    if (sample != null) {
      checks.add(RecapFinding.GENDER_SUM, differs(counts.gender(), sample));
      checks.add(RecapFinding.EDUCATION_SUM, differs(counts.education(), sample));
      checks.add(RecapFinding.WORK_SUM, differs(counts.work(), sample));
      checks.add(
          RecapFinding.SAMPLE_OVER_POPULATION,
          counts.population() != null && sample > counts.population());
      checks.add(
          RecapFinding.SAMPLE_BELOW_REQUIRED, requiredSample.filter(s -> sample < s).isPresent());
      checks.add(
          RecapFinding.SAMPLE_DIFFERS_FROM_ROWS,
          rows.filter(r -> r.respondents().longValueExact() != sample).isPresent());
    }
    return List.copyOf(findings);
  }

  private record Checks(List<RecapFinding> found) {
    void add(RecapFinding finding, boolean holds) {
      if (holds) {
        found.add(finding);
      }
    }
  }

  private static boolean differs(List<Long> group, long sample) {
    return StatedCounts.sum(group).stream().anyMatch(sum -> sum != sample);
  }
}
