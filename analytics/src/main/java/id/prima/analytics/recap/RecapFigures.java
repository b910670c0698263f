package id.prima.analytics.recap;

import id.prima.data.marts.RecapReconciliation;
import id.prima.data.marts.RecapVariant;
import id.prima.data.silver.RecapSheet;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.RecapCause;
import id.prima.data.vocab.RecapFinding;
import id.prima.rules.Ketentuan;
import id.prima.rules.MutuBands;
import id.prima.rules.Skm;
import id.prima.rules.Skm.Bobot;
import id.prima.rules.SkmMoments;
import id.prima.rules.recap.Reconciliation;
import id.prima.rules.recap.RowTotals;
import id.prima.rules.recap.StatedCounts;
import id.prima.rules.recap.StatedIndex;
import id.prima.rules.recap.Variant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What one recap says beside what it should say. */
final class RecapFigures {

  /** Decimals in which the mart holds what is stated. */
  private static final int PLACES = 4;

  private final RecapSheet sheet;
  private final Period period;
  private final List<Bobot> bobot;
  private final MutuBands bands;
  private final Optional<SkmMoments> answers;
  private final Optional<RowTotals> rows;
  private final StatedIndex stated;
  private final Reconciliation reconciliation;
  private final List<RecapFinding> findings;

  /**
   * Of one recap.
   *
   * @param ikmPlaces decimals that its IKM is stated in
   * @param answers what the unit's answer sheets add up to, where there are any
   */
  RecapFigures(RecapSheet sheet, int ikmPlaces, Optional<SkmMoments> answers, Ketentuan ketentuan) {
    this.sheet = sheet;
    this.period = Period.parse(sheet.period()).orElseThrow();
    LocalDate date = period.lastDay();
    this.bobot = bobot(ketentuan, date);
    this.bands = MutuBands.of(ketentuan, date);
    this.answers = answers;
    this.rows = answers.flatMap(RowTotals::of);
    this.stated =
        new StatedIndex(
            sheet.nrr().stream().map(nrr -> in(nrr, sheet.nrrPlaces())).toList(),
            Optional.ofNullable(sheet.nrrTertimbang())
                .map(weighted -> in(weighted, sheet.nrrTertimbangPlaces())),
            in(sheet.ikm(), ikmPlaces),
            Optional.ofNullable(sheet.mutu()).map(Mutu::valueOf));
    this.reconciliation = Reconciliation.of(stated, rows, bobot);
    this.findings =
        reconciliation.findings(
            stated,
            new StatedCounts(
                sheet.population(),
                sheet.sample(),
                sheet.gender(),
                sheet.education(),
                sheet.work()),
            rows,
            bands,
            Optional.ofNullable(sheet.population())
                .map(users -> Skm.requiredSample(users, ketentuan, date)));
  }

  private static BigDecimal in(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.HALF_UP);
  }

  /** That of the office's figures first, then the others, the commoner first. */
  private static List<Bobot> bobot(Ketentuan ketentuan, LocalDate date) {
    Bobot rule = Bobot.parse(ketentuan.text("skm.bobot.utama", date));
    return Stream.of(
            rule,
            Bobot.EXACT,
            Bobot.parse(ketentuan.text("skm.bobot.011", date)),
            Bobot.parse(ketentuan.text("skm.bobot.0111", date)))
        .distinct()
        .toList();
  }

  private Reconciliation.Trial direct(Bobot by) {
    return reconciliation.trials().stream()
        .filter(t -> !t.ofRows() && t.variant().equals(new Variant(by, Variant.Chain.EXACT)))
        .findFirst()
        .orElseThrow();
  }

  private BigDecimal direct(String code) {
    return direct(bobot.stream().filter(b -> b.code().equals(code)).findFirst().orElseThrow())
        .ikm();
  }

  RecapReconciliation row() {
    int places = Math.min(stated.ikm().scale(), PLACES);
    return new RecapReconciliation(
        sheet.period(),
        sheet.unitId(),
        answers.isPresent(),
        sheet.sample(),
        sheet.population(),
        stated.weightedNrr().map(weighted -> in(weighted, PLACES)).orElse(null),
        in(in(stated.ikm(), places), PLACES),
        places,
        sheet.mutu(),
        direct(bobot.get(0)).weighted(),
        reconciliation.recomputed(),
        bands.of(reconciliation.recomputed()).code(),
        direct(Bobot.EXACT.code()),
        direct("0.111"),
        direct("0.11"),
        reconciliation.ofRows().orElse(null),
        answers.map(moments -> moments.respondents().longValueExact()).orElse(null),
        reconciliation.difference(),
        reconciliation.causes().stream().map(RecapCause::code).toList(),
        reconciliation.sentence().orElse(null),
        reconciliation.isExplained(),
        findings.stream().map(RecapFinding::code).toList());
  }

  List<RecapVariant> variants() {
    List<RecapVariant> variants = new ArrayList<>();
    for (Reconciliation.Trial trial : reconciliation.trials()) {
      variants.add(
          new RecapVariant(
              sheet.period(),
              sheet.unitId(),
              variants.size() + 1,
              trial.ofRows(),
              trial.variant().bobot().code(),
              trial.variant().chain().name().toLowerCase(Locale.ROOT),
              trial.causes().stream().map(RecapCause::code).toList(),
              trial.weighted(),
              trial.ikm(),
              trial.difference(),
              trial.gives(),
              trial.givesWeighted()));
    }
    return variants;
  }
}
