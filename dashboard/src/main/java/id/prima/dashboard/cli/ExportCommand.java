package id.prima.dashboard.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.dashboard.export.RowWriter;
import id.prima.dashboard.export.XlsxBook;
import id.prima.dashboard.lake.Release;
import id.prima.dashboard.lake.ReleaseStore;
import id.prima.data.ColumnSpec;
import id.prima.data.Table;
import id.prima.data.Table.Layer;
import id.prima.data.Tables;
import id.prima.data.release.Current;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the rows of a published table. */
@Command(
    name = "export",
    header = "Menulis isi satu tabel rilis sebagai CSV, JSON Lines atau XLSX.",
    description = {
      "Tanpa --period dan --release: semua rilis yang terbit, urut periode. Tabel tanpa kolom"
          + " period (unit, layanan) hanya dari rilis terbit yang terbaru.",
      "CSV: pemisah koma, UTF-8, desimal dengan titik, sel kosong berarti tidak ada nilai. Teks"
          + " yang dapat dianggap rumus oleh lembar kerja diberi tanda petik tunggal di depan.",
      "JSON Lines: satu objek per baris, angka tetap angka, tanpa perubahan apa pun.",
      "XLSX: satu lembar, angka dan tanggal sebagai angka dan tanggal, teks selalu teks."
    },
    exitCodeListHeading = "%nKode keluar:%n",
    exitCodeList = {"0:selesai", "1:gagal, misalnya rilis rusak", "2:perintah keliru"},
    footer = {
      "Contoh:",
      "  ./prima export unit_ikm --lake lake --period 2026-Q3 > ikm.csv",
      "  ./prima export unit_unsur --lake lake --period 2026-S2 --format jsonl",
      "  ./prima export unit_ikm --lake lake --public --out /srv/www/ikm.csv",
      "  ./prima export unit_ranking --lake lake --format xlsx --out peringkat.xlsx",
      "  ./prima export feed_quality --lake lake --release 2026-Q3.r2"
    })
final class ExportCommand implements Callable<Integer> {

  enum Format {
    CSV,
    JSONL,
    XLSX
  }

  private static final int ROWS_BETWEEN_LOOKS = 1000;

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;

  @Parameters(
      paramLabel = "TABLE",
      description = "Tabel: unit_ikm, unit_unsur, unit_profile, unit, layanan, feed_quality, ...")
  private String tableName;

  @Option(
      names = "--period",
      paramLabel = "P",
      converter = LakeOption.PeriodConverter.class,
      description = "Hanya periode ini: 2026-Q3, 2026-S2 atau 2026.")
  private Period period;

  @Option(
      names = "--release",
      paramLabel = "ID",
      converter = LakeOption.ReleaseIdConverter.class,
      description = "Rilis ini, juga bila masih draf atau sudah digantikan: 2026-Q3.r1.")
  private ReleaseId releaseId;

  @Option(
      names = "--format",
      paramLabel = "csv|jsonl|xlsx",
      description = "Bentuk keluaran; bawaan csv.")
  private Format format = Format.CSV;

  @Option(
      names = "--public",
      description = "Salinan untuk umum, tanpa angka tentang terlalu sedikit orang.")
  private boolean publicCopy;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Tulis ke berkas ini; ia diganti sekaligus setelah lengkap.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    Table<?> table = table();
    if (format == Format.XLSX && out == null && Stdout.isTerminal()) {
      throw CommandException.wrongArguments(
          "XLSX bukan teks untuk layar; sebutkan berkasnya dengan --out FILE, atau alihkan dengan >");
    }
    ReleaseStore store = lake.open();
    OutputFile file = out == null ? null : OutputFile.of(out, store.root());
    List<Release> releases = releases(store, table);
    if (file == null && format == Format.XLSX) {
      spec.commandLine().getOut().flush();
      xlsx(table, releases, System.out, Stdout::isGone);
    } else if (file == null) {
      text(table, releases, spec.commandLine().getOut(), Stdout::isGone);
    } else {
      long[] rows = new long[1];
      file.write(stream -> rows[0] = write(table, releases, stream));
      spec.commandLine().getOut().println(table + ": " + rows[0] + " baris -> " + file);
    }
    return ExitCode.DONE;
  }

  private Table<?> table() {
    Table<?> table =
        Tables.findPublished(tableName)
            .orElseThrow(
                () ->
                    CommandException.wrongArguments(
                        "tabel '"
                            + tableName
                            + "' tidak ada atau tidak diterbitkan; pilih "
                            + published().map(Table::name).collect(Collectors.joining(", "))));
    if (publicCopy && !table.hasPublicCopy()) {
      throw CommandException.wrongArguments(
          "tabel "
              + table
              + " hanya untuk pegawai, tidak ada salinan publiknya; --public berlaku untuk "
              + published()
                  .filter(Table::hasPublicCopy)
                  .map(Table::name)
                  .collect(Collectors.joining(", ")));
    }
    return table;
  }

  private static Stream<Table<?>> published() {
    return Tables.ALL.stream().filter(t -> t.layer() == Layer.PUBLISHED);
  }

  private List<Release> releases(ReleaseStore store, Table<?> table) {
    if (releaseId != null) {
      return List.of(chosen(store));
    }
    Current current = store.current();
    List<ReleaseId> published =
        current.published().values().stream()
            .flatMap(p -> ReleaseId.parse(p.release()).stream())
            .sorted()
            .toList();
    if (period != null) {
      ReleaseId id =
          published.stream()
              .filter(p -> p.period().equals(period.completingQuarter()))
              .findFirst()
              .orElseThrow(() -> nothingPublished(published));
      return List.of(store.open(id, current));
    }
    if (published.isEmpty()) {
      throw CommandException.failed(
          "belum ada rilis yang terbit di lake " + store.root() + "; lihat ./prima releases");
    }
    List<ReleaseId> wanted =
        periodColumn(table).isPresent()
            ? published
            : published.subList(published.size() - 1, published.size());
    return holding(table, wanted.stream().map(id -> store.open(id, current)).toList());
  }

  /**
   * Those that have the table, for a release made before Prima knew it lacks it and is no worse.
   */
  private List<Release> holding(Table<?> table, List<Release> releases) {
    List<Release> holding =
        releases.stream().filter(r -> r.find(table, publicCopy).isPresent()).toList();
    if (holding.isEmpty() || holding.size() == releases.size()) {
      return releases;
    }
    spec.commandLine()
        .getErr()
        .println(
            "prima: tanpa "
                + releases.stream()
                    .filter(r -> !holding.contains(r))
                    .map(r -> r.id().toString())
                    .collect(Collectors.joining(", "))
                + ", yang tidak memuat tabel "
                + table);
    return holding;
  }

  private Release chosen(ReleaseStore store) {
    Current current = store.findCurrent().orElseGet(Current::empty);
    List<ReleaseId> known = store.ids();
    if (!known.contains(releaseId)) {
      throw LakeOption.unknownRelease(releaseId, known);
    }
    Release release = store.open(releaseId, current);
    if (period != null && !release.manifest().periods().contains(period.toString())) {
      throw CommandException.wrongArguments(
          "rilis "
              + releaseId
              + " tidak memuat periode "
              + period
              + "; isinya "
              + String.join(", ", release.manifest().periods()));
    }
    return release;
  }

  private CommandException nothingPublished(List<ReleaseId> published) {
    String periods =
        published.stream()
            .map(ReleaseId::period)
            .flatMap(q -> Stream.concat(Stream.of(q), q.completed().stream()))
            .map(Period::toString)
            .collect(Collectors.joining(", "));
    return CommandException.wrongArguments(
        "belum ada rilis yang terbit untuk "
            + period
            + " ("
            + period.spoken()
            + "); yang terbit: "
            + (periods.isEmpty() ? "belum satu pun" : periods));
  }

  private static Optional<ColumnSpec> periodColumn(Table<?> table) {
    return table.columns().stream().filter(c -> c.name().equals("period")).findFirst();
  }

  private long write(Table<?> table, List<Release> releases, OutputStream stream)
      throws IOException {
    if (format == Format.XLSX) {
      return xlsx(table, releases, stream, () -> false);
    }
    Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    long written = text(table, releases, writer, () -> false);
    writer.flush();
    return written;
  }

  private long xlsx(
      Table<?> table, List<Release> releases, OutputStream stream, BooleanSupplier enough)
      throws IOException {
    try (XlsxBook book = XlsxBook.to(stream, table.name())) {
      return write(table, releases, book.sheet(table.name(), names(table)), enough);
    }
  }

  private long text(Table<?> table, List<Release> releases, Writer target, BooleanSupplier enough)
      throws IOException {
    RowWriter rows =
        format == Format.CSV
            ? RowWriter.csv(target, names(table))
            : RowWriter.jsonLines(target, names(table));
    return write(table, releases, rows, enough);
  }

  private static List<String> names(Table<?> table) {
    return table.columns().stream().map(ColumnSpec::name).toList();
  }

  private <R extends Record> long write(
      Table<R> table, List<Release> releases, RowWriter rows, BooleanSupplier enough)
      throws IOException {
    int periodAt =
        period == null ? -1 : periodColumn(table).map(table.columns()::indexOf).orElse(-1);
    long written = 0;
    for (Release release : releases) {
      for (R row : release.rows(table, publicCopy)) {
        Object[] values = table.values(row);
        if (periodAt >= 0 && !values[periodAt].equals(period.toString())) {
          continue;
        }
        rows.write(values);
        if (++written % ROWS_BETWEEN_LOOKS == 0) {
          rows.flush();
          if (enough.getAsBoolean()) {
            return written;
          }
        }
      }
    }
    rows.flush();
    if (written == 0 && periodAt >= 0) {
      spec.commandLine()
          .getErr()
          .println("prima: tabel " + table + " tidak punya baris untuk " + period);
    }
    return written;
  }
}
