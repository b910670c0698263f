package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.dashboard.lake.Release;
import id.prima.dashboard.snapshot.Backlog;
import id.prima.dashboard.snapshot.StaffSnapshot;
import id.prima.data.marts.ComplaintFlow;
import id.prima.data.marts.UnitComplaints;
import id.prima.data.marts.UnitInfo;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists the units with the most late complaints, for staff alone. */
@Command(
    name = "behind",
    header = "Mendaftar unit dengan laporan pengaduan terbuka, yang paling terlambat lebih dahulu.",
    description = {
      "Hanya untuk pegawai: membaca salinan kantor, bukan salinan untuk umum. Halaman"
          + " Laporan tertinggal menampilkan daftar yang sama kepada yang sudah masuk.",
      "Terbuka dan lewat batas menurut akhir periode; tertua dalam hari kerja; tepat waktu untuk"
          + " laporan yang diterima pada periode itu (dua angka: rentangnya saja yang diketahui).",
      "Sinyal pungli, diskriminasi, percaloan dihitung dari kategori dan klasifikasi laporan:"
          + " laporan bukan bukti."
    },
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {"0:selesai", "1:gagal, misalnya rilis rusak", "2:perintah keliru"},
    footer = {
      "Contoh:",
      "  ./prima behind --lake lake",
      "  ./prima behind --lake lake --period 2026-S2",
      "  ./prima behind --lake lake --release 2026-Q3.r2"
    })
final class BehindCommand implements Callable<Integer> {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final List<String> HEADER =
      List.of("UNIT", "NAMA", "TERBUKA", "LEWAT BATAS", "TERTUA", "TEPAT WAKTU", "SINYAL");
  private static final int FIRST_NUMBER = 2;
  private static final int LAST_NUMBER = 4;

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;

  @Option(
      names = "--period",
      paramLabel = "P",
      converter = LakeOption.PeriodConverter.class,
      description = "Periode ini: 2026-Q3, 2026-S2 atau 2026. Bawaan: triwulan rilis terakhir.")
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
    StaffSnapshot staff = StaffSnapshot.of(release);
    if (!Backlog.isKept(staff)) {
      throw CommandException.failed(
          "rilis "
              + release.id()
              + " tidak memuat pengaduan: dihitung sebelum Prima membacanya. Hitung lagi dengan"
              + " ./prima run");
    }
    Period shown = period == null ? release.id().period() : period;
    if (!release.manifest().periods().contains(shown.toString())) {
      throw CommandException.wrongArguments(
          "rilis "
              + release.id()
              + " tidak memuat periode "
              + shown
              + "; isinya "
              + String.join(", ", release.manifest().periods()));
    }
    print(release, shown, Backlog.of(staff, shown));
    return ExitCode.DONE;
  }

  private static List<String> cells(Backlog.Line line) {
    NumberFormat number = NumberFormat.getIntegerInstance(INDONESIAN);
    ComplaintFlow flow = line.flow();
    String marks =
        line.signals().stream()
            .map(
                s ->
                    s.signal()
                        + " "
                        + number.format(s.received())
                        + " diterima, "
                        + number.format(s.open())
                        + " terbuka")
            .collect(Collectors.joining("; "));
    return Stream.of(
            line.unitId(),
            line.unit().map(UnitInfo::nama).orElse("-"),
            number.format(flow.open()),
            number.format(flow.openLate()),
            flow.oldestOpenDays() == null ? "-" : number.format(flow.oldestOpenDays()),
            line.figures().map(BehindCommand::onTime).orElse("belum cukup"),
            marks.isEmpty() ? "-" : marks + " (laporan bukan bukti)")
        .map(BehindCommand::printable)
        .toList();
  }

  /** A share with its interval, or the range within which it lies for sure. */
  private static String onTime(UnitComplaints row) {
    if (row.onTimeLow() == null || row.onTimeHigh() == null) {
      return "belum cukup";
    }
    String low = percent(row.onTimeLow());
    String high = percent(row.onTimeHigh());
    String range = low.equals(high) ? low + "%" : low + "-" + high + "%";
    return row.onTime() == null ? range : percent(row.onTime()) + "% (" + range + ")";
  }

  private static String percent(BigDecimal share) {
    return share.setScale(1, RoundingMode.HALF_UP).toPlainString().replace('.', ',');
  }

  /** Names come from files of many hands and could steer a terminal or turn a line around. */
  static String printable(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
  }

  private void print(Release release, Period shown, List<Backlog.Line> lines) {
    PrintWriter out = spec.commandLine().getOut();
    out.println("HANYA UNTUK PEGAWAI. Jangan diteruskan ke luar kantor.");
    out.println(shown.spoken() + ", rilis " + release.id() + ".");
    if (lines.isEmpty()) {
      out.println("Tidak ada unit dengan laporan yang masih terbuka.");
      return;
    }
    out.println(
        lines.size() + " unit dengan laporan terbuka atau sinyal; umur tertua dalam hari kerja.");
    out.println();
    List<List<String>> table = new ArrayList<>();
    table.add(HEADER);
    lines.forEach(line -> table.add(cells(line)));
    int[] widths = new int[HEADER.size()];
    for (List<String> cells : table) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], cells.get(i).length());
      }
    }
    for (List<String> cells : table) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String padding = " ".repeat(widths[i] - cells.get(i).length());
        boolean number = i >= FIRST_NUMBER && i <= LAST_NUMBER;
        text.append(number ? padding + cells.get(i) : cells.get(i) + padding).append("  ");
      }
      out.println(text.toString().stripTrailing());
    }
  }
}
