package id.prima.dashboard.cli;

import id.prima.cli.ExitCode;
import id.prima.dashboard.export.RowWriter;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.dashboard.lake.ReleaseSummary;
import id.prima.data.release.Current;
import java.io.IOException;
import java.io.PrintWriter;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the releases of a lake. */
@Command(
    name = "releases",
    header = "Mendaftar rilis: yang terbit, yang digantikan, dan yang masih draf.",
    description = {
      "Jawaban adalah jumlah lembar survei yang dihitung; berkas adalah jumlah berkas masukan.",
      "Waktu terbit menurut WIB."
    },
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {"0:selesai", "1:gagal, misalnya belum ada lake", "2:perintah keliru"},
    footer = {
      "Contoh:",
      "  ./prima releases --lake lake",
      "  ./prima releases --lake lake --format jsonl"
    })
final class ReleasesCommand implements Callable<Integer> {

  enum Format {
    TEXT,
    JSONL
  }

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy HH.mm 'WIB'", INDONESIAN)
          .withZone(ZoneId.of("Asia/Jakarta"));
  private static final List<String> HEADER =
      List.of("RILIS", "PERIODE", "KEADAAN", "TERBIT PADA", "JAWABAN", "BERKAS", "CATATAN");
  private static final Set<Integer> NUMBERS = Set.of(4, 5);
  private static final List<String> NAMES =
      List.of(
          "id",
          "period",
          "state",
          "published_at",
          "answers",
          "files",
          "synthetic",
          "missing_quarters",
          "replaced_earlier",
          "remarks");

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;

  @Option(
      names = "--format",
      paramLabel = "text|jsonl",
      description = "Bentuk keluaran; bawaan text.")
  private Format format = Format.TEXT;

  @Override
  public Integer call() throws IOException {
    ReleaseStore store = lake.open();
    // Drafts may exist before anything was published.
    Current current =
        store.ids().isEmpty() ? store.current() : store.findCurrent().orElseGet(Current::empty);
    List<ReleaseSummary> releases = ReleaseSummary.all(store, current);
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSONL) {
      writeJson(releases, out);
    } else if (releases.isEmpty()) {
      out.println("Belum ada rilis di lake " + store.root() + ".");
    } else {
      writeText(releases, out);
    }
    return ExitCode.DONE;
  }

  private static void writeJson(List<ReleaseSummary> releases, PrintWriter out) throws IOException {
    RowWriter rows = RowWriter.jsonLines(out, NAMES);
    for (ReleaseSummary release : releases) {
      rows.write(
          new Object[] {
            release.id(),
            release.id().period(),
            release.state().spoken(),
            release.publishedAt().orElse(null),
            release.answers().orElse(null),
            release.files().orElse(null),
            release.synthetic(),
            release.missingQuarters(),
            release.replaced().stream().map(r -> r.used().toString()).toList(),
            release.remarks()
          });
    }
    rows.flush();
  }

  private static void writeText(List<ReleaseSummary> releases, PrintWriter out) {
    TextTable table = new TextTable(HEADER, NUMBERS);
    releases.forEach(release -> table.add(cells(release)));
    table.print(out);
  }

  private static List<String> cells(ReleaseSummary release) {
    NumberFormat number = NumberFormat.getIntegerInstance(INDONESIAN);
    return List.of(
        release.id().toString(),
        release.id().period().spoken(),
        release.state().spoken(),
        release.publishedAt().map(ReleasesCommand::spoken).orElse("-"),
        release.answers().map(number::format).orElse("?"),
        release.files().map(number::format).orElse("?"),
        String.join("; ", release.remarks()));
  }

  /** A moment, in Western Indonesian Time. */
  static String spoken(Instant time) {
    return TIME.format(time);
  }
}
