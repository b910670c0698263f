package id.prima.analytics.cli;

import id.prima.analytics.bench.BenchFile;
import id.prima.analytics.bench.DuckReading;
import id.prima.analytics.bench.PrimaReading;
import id.prima.analytics.bench.Reading;
import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.Reference;
import id.prima.ingest.cli.Progress;
import id.prima.ingest.spark.BatchSession;
import id.prima.rules.Ketentuan;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code prima bench ingest}: a landing CSV to silver Parquet, Prima and DuckDB in turn. */
@Command(
    name = "ingest",
    description =
        "Mengukur berapa lama satu CSV survei yang besar dibaca, diperiksa, dan ditulis sebagai"
            + " Parquet, oleh Prima dan oleh DuckDB bergantian, masing-masing tiga kali. Berkasnya"
            + " karangan, dibuat sekali lalu dipakai lagi. Keduanya harus menerima baris yang sama"
            + " banyak.",
    footer = {"Contoh:", "  prima bench ingest", "  prima bench ingest --rows 200000"})
public final class BenchIngestCommand implements Callable<Integer> {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final int RUNS = 3;

  /** After the quarter: no date of the file lies in the future. */
  private static final LocalDate TODAY = BenchFile.QUARTER.lastDay().plusDays(5);

  @Spec private CommandSpec spec;

  @Option(
      names = "--rows",
      paramLabel = "N",
      description = "Baris berkas survei; bawaan ${DEFAULT-VALUE}.")
  private long rows = 5_000_000;

  @Option(
      names = "--dir",
      paramLabel = "FOLDER",
      description = "Tempat berkas karangan dan hasilnya; bawaan folder sementara komputer.")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"), "prima-bench");

  /** How one reading of the file went. */
  private record Run(double seconds, double cpuSeconds, long accepted, long peakHeap) {}

  @Override
  public Integer call() throws IOException {
    if (rows < 1) {
      throw CommandException.wrongArguments("--rows perlu bilangan 1 atau lebih");
    } else if (!DuckReading.isThere()) {
      throw CommandException.failed("DuckDB tidak ada; jalankan lewat ./prima bench");
    }
    Progress progress = Progress.onStderr();
    progress.step("Menyiapkan berkas survei");
    BenchFile file = BenchFile.in(folder, rows);
    Ketentuan ketentuan = Reference.builtIn().ketentuan();
    progress.step("Menyiapkan Spark");
    Path out = folder.resolve("hasil-" + UUID.randomUUID());
    try (SparkSession spark = BatchSession.start(ZoneOffset.UTC, Map.of())) {
      List<Reading> readings =
          List.of(
              new PrimaReading(spark, TODAY, ketentuan, progress),
              new DuckReading(
                  Runtime.getRuntime().availableProcessors(),
                  TODAY,
                  ketentuan
                      .number("skm.jawaban.min_bagian", BenchFile.QUARTER.lastDay())
                      .doubleValue()));
      Map<Reading, List<Run>> runs = new LinkedHashMap<>();
      for (int turn = 0; turn < RUNS; turn++) {
        for (Reading reading : readings) {
          progress.step(reading.name() + ", kali ke-" + (turn + 1));
          runs.computeIfAbsent(reading, r -> new ArrayList<>()).add(run(reading, file, out));
        }
      }
      return print(file, readings, runs);
    } finally {
      delete(out);
    }
  }

  private static Run run(Reading reading, BenchFile file, Path out) throws IOException {
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    System.gc();
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
    Path own = out.resolve(UUID.randomUUID().toString());
    long cpu = cpuNanos();
    long start = System.nanoTime();
    long accepted;
    try {
      accepted = reading.read(file, own);
    } catch (IOException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(reading.name(), e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    double cpuSeconds = (cpuNanos() - cpu) / 1e9;
    long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    delete(own);
    return new Run(seconds, cpuSeconds, accepted, peak);
  }

  /** Time of all cores; other work on the computer does not count. */
  private static long cpuNanos() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime()
        : 0;
  }

  private int print(BenchFile file, List<Reading> readings, Map<Reading, List<Run>> runs)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(INDONESIAN, "%,d baris, %,d MB%n", rows, Files.size(file.survey()) / (1 << 20));
    for (Reading reading : readings) {
      double median = median(runs.get(reading), Run::seconds);
      out.printf(
          INDONESIAN,
          "%-8s %s  median %.2f detik, %,.0f baris/detik, %.1f detik prosesor%n",
          reading.name(),
          String.join(
              "  ",
              runs.get(reading).stream()
                  .map(run -> String.format(INDONESIAN, "%6.2f", run.seconds()))
                  .toList()),
          median,
          rows / median,
          median(runs.get(reading), Run::cpuSeconds));
    }
    List<Run> own = runs.get(readings.get(0));
    out.printf(
        INDONESIAN,
        "Prima : DuckDB = %.2f; heap Prima paling banyak %,d MB%n",
        median(own, Run::seconds) / median(runs.get(readings.get(1)), Run::seconds),
        own.stream().mapToLong(Run::peakHeap).max().orElse(0) / (1 << 20));
    List<Long> accepted =
        runs.values().stream().flatMap(List::stream).map(Run::accepted).distinct().toList();
    if (accepted.size() > 1) {
      throw CommandException.failed("baris yang diterima tidak sama banyak: " + accepted);
    }
    out.printf(INDONESIAN, "Keduanya menerima %,d baris%n", accepted.get(0));
    return ExitCode.DONE;
  }

  private static double median(List<Run> runs, ToDoubleFunction<Run> figure) {
    return runs.stream().mapToDouble(figure).sorted().toArray()[runs.size() / 2];
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(
              path -> {
                try {
                  Files.delete(path);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
