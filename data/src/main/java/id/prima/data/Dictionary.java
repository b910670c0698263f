package id.prima.data;

import id.prima.data.vocab.AgeBand;
import id.prima.data.vocab.AssessorRole;
import id.prima.data.vocab.Basis;
import id.prima.data.vocab.BerakhlakCategory;
import id.prima.data.vocab.CaseAge;
import id.prima.data.vocab.Clock;
import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Comparison;
import id.prima.data.vocab.ComplaintDimension;
import id.prima.data.vocab.ComplaintStatus;
import id.prima.data.vocab.ComponentSource;
import id.prima.data.vocab.ComponentStatus;
import id.prima.data.vocab.CoreValue;
import id.prima.data.vocab.DeskOrigin;
import id.prima.data.vocab.DeskOutcome;
import id.prima.data.vocab.Dimension;
import id.prima.data.vocab.Evidence;
import id.prima.data.vocab.Flag;
import id.prima.data.vocab.Frekuensi;
import id.prima.data.vocab.FunnelPosition;
import id.prima.data.vocab.Gender;
import id.prima.data.vocab.HasilKerja;
import id.prima.data.vocab.Instrumen;
import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import id.prima.data.vocab.Kanal;
import id.prima.data.vocab.KanalPengaduan;
import id.prima.data.vocab.Klasifikasi;
import id.prima.data.vocab.KomponenStandar;
import id.prima.data.vocab.MeritComponent;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.OnTimeStatus;
import id.prima.data.vocab.Outcome;
import id.prima.data.vocab.Pekerjaan;
import id.prima.data.vocab.Pendidikan;
import id.prima.data.vocab.Pengguna;
import id.prima.data.vocab.Predikat;
import id.prima.data.vocab.PredikatBand;
import id.prima.data.vocab.QualityMeasure;
import id.prima.data.vocab.QualitySignal;
import id.prima.data.vocab.RankingReason;
import id.prima.data.vocab.Reason;
import id.prima.data.vocab.RecapCause;
import id.prima.data.vocab.RecapFinding;
import id.prima.data.vocab.RewardDecision;
import id.prima.data.vocab.Signal;
import id.prima.data.vocab.Status;
import id.prima.data.vocab.Tarif;
import id.prima.data.vocab.Tingkat;
import id.prima.data.vocab.TipeLaporan;
import id.prima.data.vocab.Unsur;
import id.prima.data.vocab.Verdict;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code data/README.md} from the contract, so that it cannot go stale. */
public final class Dictionary {

  private static final String INTRODUCTION =
      """
      # data: what the numbers mean

      Every other module compiles against this one; it depends on none of them and on no engine.

      - `reference/` holds dated facts: every number of `ketentuan.csv` has its first day in force,
        its legal source and how sure we are of it, as has every day off of `hari-libur.csv`, year by
        year. A folder given with `--reference` overrides a file by its name.
      - `id.prima.rules` is the statute and the statistics as pure functions on plain values, without
        clock or files.
      - `id.prima.data` is the contract of the lake: every table is a record, `Tables` lists them, and
        the readers, the writers and this page derive from it.

      This page is written by `id.prima.data.Dictionary`; a test compares the two. After a change to
      the contract rewrite it from the top folder: `mvn test -pl data -Dtest=DictionaryTest
      -Dprima.rewrite=true`.
      """;

  private Dictionary() {}

  /** The whole page. */
  public static String markdown() {
    return INTRODUCTION
        + "\n## Tables\n\n"
        + table(
            row("table", "layer", "public copy", "one row"),
            Tables.ALL.stream().map(Dictionary::row))
        + Tables.ALL.stream().map(Dictionary::section).collect(Collectors.joining())
        + "\n## Reasons\n\nWhy a row was not counted. A clerk reads the sentence and the remedy.\n\n"
        + table(
            row("code", "sentence", "remedy"),
            Arrays.stream(Reason.values()).map(r -> row(quoted(r), r.sentence(), r.remedy())))
        + "\n## Flags\n\nWhat is odd about rows that count all the same.\n\n"
        + table(
            row("code", "sentence", "remedy"),
            Arrays.stream(Flag.values()).map(f -> row(quoted(f), f.sentence(), f.remedy())))
        + "\n## Recaps\n\nIn what the calculation of a recap departs from the rule, simplest first.\n\n"
        + table(
            row("code", "words"),
            Arrays.stream(RecapCause.values()).map(c -> row(quoted(c), c.words())))
        + "\nWhat in a recap contradicts itself, the rule or the answers.\n\n"
        + table(
            row("code", "sentence"),
            Arrays.stream(RecapFinding.values()).map(f -> row(quoted(f), f.sentence())))
        + "\n## Unsur\n\nThe regulation's list and its own form number the last two differently, so"
        + " answers are kept under the code.\n\n"
        + table(
            row("code", "no. in the list", "no. on the form", "unsur"),
            Unsur.DAFTAR.stream().map(Dictionary::row))
        + "\n## Mutu\n\nWorst first; the limits are dated rows of `ketentuan.csv`.\n\n"
        + table(
            row("code", "kinerja"),
            Arrays.stream(Mutu.values()).map(mutu -> row(quoted(mutu), mutu.title())))
        + "\n## Other closed lists\n\n"
        + table(
            row("list", "spellings"),
            Stream.of(
                row("status of a figure", quoted(Status.values())),
                row("level of a figure", quoted(Tingkat.values())),
                row("BerAKHLAK value", quoted(CoreValue.values())),
                row("BerAKHLAK assessor", quoted(AssessorRole.values())),
                row("BerAKHLAK category", quoted(BerakhlakCategory.values())),
                row("results or behaviour at work", quoted(HasilKerja.values())),
                row("predikat kinerja", quoted(Predikat.values())),
                row("predikat as counted", quoted(PredikatBand.values())),
                row("component of a service standard", quoted(KomponenStandar.values())),
                row("state of such a component", quoted(ComponentStatus.values())),
                row("type of an integrity case", quoted(IntegrityType.values())),
                row("state of an integrity case", quoted(IntegrityState.values())),
                row("component of a score", quoted(MeritComponent.values())),
                row("source of a component", quoted(ComponentSource.values())),
                row("why there is no ranking", quoted(RankingReason.values())),
                row("decision proposed", quoted(RewardDecision.values())),
                row("odd answer sheets", quoted(QualitySignal.values())),
                row("shares of rows held against limits", quoted(QualityMeasure.values())),
                row("comparison of periods", quoted(Comparison.values())),
                row("verdict on a change", quoted(Verdict.values())),
                row("position in a funnel", quoted(FunnelPosition.values())),
                row(
                    "questionnaire",
                    quoted(Instrumen.values())
                        + "; where it asks other questions than the nine unsur, their number and a"
                        + " check sum of their codes follow, as in `SKM-14-2f1c9ab0`"),
                row("whom a layanan serves", quoted(Pengguna.values())),
                row("tarif of a layanan", quoted(Tarif.values())),
                row("how often a unit surveys", quoted(Frekuensi.values())),
                row("outcome of a read row", quoted(Outcome.values())),
                row("breakdown of respondents", quoted(Dimension.values())),
                row("jenis kelamin", quoted(Gender.values())),
                row("age band, years", quoted(AgeBand.values())),
                row("pendidikan", quoted(Pendidikan.values())),
                row("pekerjaan", quoted(Pekerjaan.values())),
                row("kanal", quoted(Kanal.values())),
                row("klasifikasi of a complaint", quoted(Klasifikasi.values())),
                row("status of a complaint", quoted(ComplaintStatus.values())),
                row("breakdown of complaints", quoted(ComplaintDimension.values())),
                row("channel of a complaint", quoted(KanalPengaduan.values())),
                row("whether a reporter is named", quoted(TipeLaporan.values())),
                row("integrity signal", quoted(Signal.values())),
                row("evidence of durations", quoted(Evidence.values())),
                row("how a share on time is known", quoted(OnTimeStatus.values())),
                row("how a case came on the desk", quoted(DeskOrigin.values())),
                row("where it stands at the end", quoted(DeskOutcome.values())),
                row("clock of a complaint", quoted(Clock.values())),
                row("cases of a share on time", quoted(Basis.values())),
                row("age of an open case, working days", quoted(CaseAge.values()))));
  }

  private static String section(Table<?> table) {
    return "\n### "
        + table.name()
        + "\n\n"
        + table.meaning()
        + " "
        + layer(table)
        + "\n\n"
        + table(
            row("column", "type", "may be empty", "meaning"),
            table.columns().stream().map(Dictionary::row));
  }

  private static String layer(Table<?> table) {
    return switch (table.layer()) {
      case SILVER -> "Silver.";
      case INTERNAL -> "Internal: kept so that later periods can be merged.";
      case PUBLISHED ->
          table.hasPublicCopy()
              ? "Published, with a public copy."
              : "Published for the office; no public copy.";
    };
  }

  private static String row(Table<?> table) {
    return row(
        "[" + table.name() + "](#" + table.name() + ")",
        table.layer().name().toLowerCase(Locale.ROOT),
        table.hasPublicCopy() ? "yes" : "no",
        table.meaning());
  }

  private static String row(ColumnSpec column) {
    String digits =
        column.type() == ColumnType.DECIMAL
            ? " (%d, %d)".formatted(column.precision(), column.scale())
            : "";
    return row(
        column.name(),
        column.type().description() + digits,
        column.nullable() ? "yes" : "no",
        column.meaning());
  }

  private static String row(Unsur unsur) {
    return row(
        quoted(unsur),
        String.valueOf(Unsur.DAFTAR.indexOf(unsur) + 1),
        String.valueOf(Unsur.FORMULIR.indexOf(unsur) + 1),
        unsur.title());
  }

  private static String quoted(Coded... words) {
    return Arrays.stream(words)
        .map(word -> "`" + word.code() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String row(String... cells) {
    return Arrays.stream(cells)
        .map(cell -> cell.startsWith("`") ? cell : cell.replaceAll("[|<]", "\\\\$0"))
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String table(String head, Stream<String> rows) {
    String rule = head.replaceAll("[^|\n]+", "---");
    return head + rule + rows.collect(Collectors.joining());
  }
}
