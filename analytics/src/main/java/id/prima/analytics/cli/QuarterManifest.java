package id.prima.analytics.cli;

import id.prima.analytics.release.Releases;
import id.prima.analytics.skm.SkmJob;
import id.prima.data.CodeVersion;
import id.prima.data.marts.FeedQuality;
import id.prima.data.release.Manifest;
import id.prima.data.vocab.Period;
import id.prima.ingest.clean.IngestReport;
import id.prima.rules.Ketentuan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a quarter's release was made from, as its manifest says it.
 *
 * @param reports what the reading of each feed gave
 * @param segments silver segments, by feed
 * @param used releases whose integers or figures it rests on
 * @param missing quarters of the completed periods without a release
 * @param policy the policy that the ranking follows
 * @param output what the survey's figures say of themselves
 */
record QuarterManifest(
    Period quarter,
    List<IngestReport> reports,
    List<String> segments,
    List<Releases.Published> used,
    List<String> missing,
    Manifest.PolicyUse policy,
    SkmJob.Output output) {

  /** The manifest of a release with these tables; its id comes with its name. */
  Manifest of(Office office, RunArguments arguments, List<Manifest.Content> tables) {
    List<String> periods = new ArrayList<>(List.of(quarter.toString()));
    quarter.completed().forEach(p -> periods.add(p.toString()));
    Ketentuan ketentuan = office.ketentuan();
    return new Manifest(
        Manifest.FORMAT,
        "",
        quarter.toString(),
        periods,
        CodeVersion.TEXT,
        office.landing().synthetic(),
        arguments.asOf().map(LocalDate::toString).orElse(null),
        output.latest() == null ? null : output.latest().toString(),
        ketentuan.text("skm.bobot.utama", quarter.lastDay()),
        policy,
        output.publicCopy(),
        ketentuan.inForce(quarter.lastDay()).values().stream().map(QuarterManifest::rule).toList(),
        office.daysOff(),
        reports.stream().flatMap(r -> r.files().stream()).map(QuarterManifest::input).toList(),
        segments,
        used.stream()
            .map(e -> new Manifest.Earlier(e.id().toString(), e.manifestSha256()))
            .toList(),
        missing,
        tables);
  }

  private static Manifest.Rule rule(Ketentuan.Entry e) {
    return new Manifest.Rule(
        e.key(),
        e.value(),
        e.from().toString(),
        e.to() == null ? null : e.to().toString(),
        e.source(),
        e.confidence().name(),
        e.note());
  }

  private static Manifest.Input input(FeedQuality f) {
    return new Manifest.Input(
        f.feed(),
        f.file(),
        f.fileSha256(),
        f.profile(),
        f.read(),
        f.accepted(),
        f.rejected(),
        f.duplicate(),
        f.otherPeriod());
  }
}
