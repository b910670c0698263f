package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.dashboard.lake.Release;
import id.prima.dashboard.merit.Explanation;
import id.prima.dashboard.merit.Merit;
import id.prima.dashboard.merit.MeritWords;
import id.prima.dashboard.merit.PeerSight;
import id.prima.dashboard.merit.Sum;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitInfo;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints why a unit has its score and its place: the same words as the page. */
@Command(
    name = "explain",
    header = "Menjelaskan nilai dan tempat satu unit dalam peringkat kelompoknya.",
    description = {
      "Hanya untuk pegawai: membaca salinan kantor. Rata-rata kelompok, ditambah sumbangan tiap"
          + " komponen, sama dengan nilai unit sampai angka terakhir.",
      "Prima memeringkat unit, bukan orang."
    },
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {
      "0:selesai, juga bila unit tidak diperingkat",
      "1:gagal, misalnya rilis rusak",
      "2:perintah keliru"
    },
    footer = {
      "Contoh:",
      "  ./prima explain --unit PKM-01 --lake lake",
      "  ./prima explain --unit PKM-01 --period 2026-Q3 --lake lake | less",
      "  ./prima explain --unit PKM-01 --release 2026-Q3.r2 --lake lake"
    })
final class ExplainCommand implements Callable<Integer> {

  private static final int WIDTH = 96;
  private static final int NAME_WIDTH = 42;
  private static final int AMOUNT_WIDTH = 8;
  private static final int MOST_NAMED = 5;

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;

  @Option(
      names = "--unit",
      required = true,
      paramLabel = "ID",
      description = "Kode unit, seperti di unit.csv.")
  private String unitId;

  @Option(
      names = "--period",
      paramLabel = "P",
      converter = LakeOption.PeriodConverter.class,
      description = "Triwulan ini, misalnya 2026-Q3. Bawaan: triwulan rilis terakhir.")
  private Period period;

  @Option(
      names = "--release",
      paramLabel = "ID",
      converter = LakeOption.ReleaseIdConverter.class,
      description = "Rilis ini, juga bila masih draf atau sudah digantikan: 2026-Q3.r1.")
  private ReleaseId releaseId;

  @Override
  public Integer call() {
    Release release = LakeOption.release(lake.open(), releaseId, period);
    requireQuarter(release);
    Merit merit = Merit.of(StaffSnapshot.of(release));
    if (!merit.isKept()) {
      throw CommandException.failed(
          "rilis "
              + release.id()
              + " tidak memuat peringkat: dihitung sebelum Prima membuatnya. Hitung lagi dengan"
              + " ./prima run");
    }
    if (merit.info(unitId).isEmpty()) {
      throw unknownUnit(merit);
    }
    // no sentence of an explanation names a time of day
    MeritWords words = MeritWords.of(Labels.load(Labels.INDONESIAN, ZoneId.of("Asia/Jakarta")));
    print(merit, words);
    return ExitCode.DONE;
  }

  private void requireQuarter(Release release) {
    if (period != null && !period.equals(release.id().period())) {
      throw CommandException.wrongArguments(
          "peringkat dibuat tiap triwulan; rilis "
              + release.id()
              + " memuat peringkat "
              + release.id().period()
              + ", bukan "
              + period);
    }
  }

  /** Names those that the user may have meant: whose id or name holds what was typed. */
  private CommandException unknownUnit(Merit merit) {
    String typed = unitId.toLowerCase(Locale.ROOT);
    List<UnitInfo> meant =
        merit.infos().stream()
            .filter(
                u ->
                    u.unitId().toLowerCase(Locale.ROOT).contains(typed)
                        || u.nama().toLowerCase(Locale.ROOT).contains(typed))
            .limit(MOST_NAMED)
            .toList();
    String hint =
        meant.isEmpty()
            ? "lihat ./prima export unit"
            : "mungkin "
                + meant.stream()
                    .map(u -> BehindCommand.printable(u.unitId() + " (" + u.nama() + ")"))
                    .collect(Collectors.joining(", "));
    return CommandException.wrongArguments(
        "rilis "
            + merit.staff().id()
            + " tidak punya unit '"
            + BehindCommand.printable(unitId)
            + "'; "
            + hint);
  }

  private void print(Merit merit, MeritWords words) {
    Labels l = words.l();
    List<String> lines = new ArrayList<>();
    lines.add("HANYA UNTUK PEGAWAI. Jangan diteruskan ke luar kantor.");
    lines.add("Rilis " + merit.staff().id() + ".");
    lines.add("");
    Explanation explanation = Explanation.of(merit, unitId, words, PeerSight.whole()).orElse(null);
    if (explanation == null) {
      lines.add(
          l.text(
              "penjelasan.title",
              merit.name(unitId),
              words.period(merit.staff().id().period().toString())));
      lines.add(l.text("penjelasan.absent.unit"));
    } else {
      lines.add(explanation.title());
      lines.add("");
      paragraphs(lines, explanation.lead());
      explanation.sum().ifPresent(sum -> sum(lines, explanation, sum, l));
      section(lines, l.text("penjelasan.gate.title"), explanation.gates());
      section(lines, l.text("penjelasan.lift.title"), explanation.lifts());
      section(lines, l.text("penjelasan.need.title"), explanation.development());
      section(lines, l.text("penjelasan.open.title"), explanation.uncertainty());
      lines.add("");
      paragraphs(lines, explanation.closing());
    }
    PrintWriter out = spec.commandLine().getOut();
    lines.forEach(line -> out.println(BehindCommand.printable(line)));
  }

  /** The addition, line by line: what it starts from, what each component adds, where it ends. */
  private static void sum(List<String> lines, Explanation explanation, Sum sum, Labels l) {
    lines.add("");
    lines.add(l.text("penjelasan.sum.title"));
    lines.add(amount(explanation.meanName(), l.number(sum.peerMean())));
    for (Explanation.Line step : explanation.steps()) {
      lines.add(amount(step.name(), l.signed(step.contribution())));
      wrapped(lines, step.detail(), "      ");
      for (Explanation.PartLine part : step.parts()) {
        lines.add(
            "      - "
                + part.name()
                + ": "
                + l.text(
                    "penjelasan.part",
                    l.signed(part.contribution()),
                    part.value(),
                    part.peerValue()));
      }
    }
    lines.add("  " + "-".repeat(NAME_WIDTH + AMOUNT_WIDTH));
    lines.add(amount(l.text("penjelasan.score.of", explanation.name()), l.number(sum.score())));
  }

  private static String amount(String name, String amount) {
    String cut = name.length() > NAME_WIDTH ? name.substring(0, NAME_WIDTH - 1) + "…" : name;
    return "  "
        + cut
        + " ".repeat(NAME_WIDTH - cut.length())
        + " ".repeat(Math.max(0, AMOUNT_WIDTH - amount.length()))
        + amount;
  }

  private static void section(List<String> lines, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      lines.add("");
      lines.add(title);
      for (String sentence : sentences) {
        List<String> item = new ArrayList<>();
        wrapped(item, sentence, "    ");
        lines.add("  - " + item.get(0).strip());
        lines.addAll(item.subList(1, item.size()));
      }
    }
  }

  private static void paragraphs(List<String> lines, List<String> sentences) {
    sentences.forEach(s -> wrapped(lines, s, ""));
  }

  /** Breaks a text between words so that it fits a terminal. */
  private static void wrapped(List<String> lines, String text, String indent) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : text.strip().split("\\s+", -1)) {
      if (line.length() > indent.length() && line.length() + word.length() > WIDTH) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(indent);
      }
      line.append(word).append(' ');
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
  }
}
