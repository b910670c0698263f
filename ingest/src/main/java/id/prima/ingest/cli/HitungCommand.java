package id.prima.ingest.cli;

import id.prima.cli.CommandException;
import id.prima.cli.ExitCode;
import id.prima.data.release.ReleaseJson;
import id.prima.data.vocab.Period;
import id.prima.data.yaml.Nearest;
import id.prima.ingest.clean.Feed;
import id.prima.ingest.clean.HeaderSearch;
import id.prima.ingest.clean.SafeCell;
import id.prima.ingest.onefile.FileIndex;
import id.prima.ingest.onefile.FileIndexText;
import id.prima.ingest.onefile.FileReading;
import id.prima.ingest.onefile.OneFile;
import id.prima.ingest.profile.Profile;
import id.prima.ingest.profile.Profiles;
import id.prima.ingest.read.BrokenFileException;
import id.prima.ingest.read.UnreadableFileException;
import id.prima.rules.Ketentuan;
import id.prima.rules.Ketentuan.KetentuanException;
import id.prima.rules.SampleStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code prima hitung}: the index of one survey file at once; nothing is written. */
@Command(
    name = "hitung",
    description =
        "Menghitung IKM satu berkas survei saat itu juga: nilai tiap unsur, IKM dan mutu menurut"
            + " tiga bobot, rentangnya, dan baris yang tidak dihitung beserta sebabnya. Tidak"
            + " menulis apa pun.",
    footer = {
      "Contoh:",
      "  prima hitung jawaban.csv",
      "  prima hitung jawaban.csv --period 2026-Q3 --pengguna 500",
      "  prima hitung masuk/survei/rsud/2026-Q3/jawaban.csv --json",
      "Berkas di dalam folder survei/ dibaca seperti dalam folder masuk: foldernya menyebut unit dan",
      "periode, dan profil kantor di profil/ ikut dipakai (atau profil/ di sebelah berkas).",
      "Berkas .zip dan .gz dibaca bila isinya satu berkas.",
      "Kode keluar 0: selesai; 3: berkas tidak terbaca atau di bawah batas mutu."
    })
public final class HitungCommand implements Callable<Integer> {

  private static final int UNITS_NAMED = 10;
  private static final long MOST_USERS = 1_000_000_000;

  /** Order of the two unsur on which the regulation disagrees with itself. */
  enum Order {
    DAFTAR,
    FORMULIR
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "BERKAS", description = "Berkas jawaban, satu baris satu responden.")
  private Path file;

  @Option(
      names = "--period",
      paramLabel = "PERIODE",
      description = "Hanya jawaban periode ini: 2026-Q3, 2026-S2 atau 2026. Bawaan: semua.")
  private String period;

  @Option(
      names = "--unit",
      paramLabel = "UNIT",
      description = "Hanya unit ini, bila berkasnya memuat beberapa unit.")
  private String unit;

  @Option(
      names = "--pengguna",
      paramLabel = "N",
      description = "Banyaknya pengguna layanan pada periode itu, untuk sampel yang disyaratkan.")
  private Long users;

  @Option(
      names = "--order",
      paramLabel = "URUTAN",
      description =
          "Urutan U8 dan U9 pada kolom bernomor: daftar (U8 pengaduan) atau formulir (U8 sarana)."
              + " Bawaan: formulir, kecuali profil kantor mengatakan lain.")
  private Order order;

  @Option(names = "--json", description = "Cetak sebagai JSON.")
  private boolean json;

  @Mixin private OfficeOptions office;

  private final LongAdder rows = new LongAdder();

  @Override
  public Integer call() throws Exception {
    GivenFile.require(file, "sebutkan satu berkas, atau pakai prima check --in " + file);
    if (users != null && (users < 1 || users > MOST_USERS)) {
      throw CommandException.wrongArguments(
          "--pengguna '" + users + "': tulis bilangan 1 sampai " + MOST_USERS);
    }
    Period wanted =
        period == null
            ? null
            : Period.parse(period.toUpperCase(java.util.Locale.ROOT))
                .orElseThrow(
                    () ->
                        CommandException.wrongArguments(
                            "--period '"
                                + period
                                + "' bukan periode; tulis seperti 2026-Q3, 2026-S2 atau 2026"));
    try {
      return compute(wanted);
    } catch (UnreadableFileException | BrokenFileException e) {
      String hint =
          e.getMessage().startsWith(HeaderSearch.UNKNOWN)
              ? ". Susun profilnya: prima profile --from " + file
              : "";
      throw CommandException.belowFloor(file.getFileName() + ": " + e.getMessage() + hint);
    } catch (FileReading.UnknownUnitException e) {
      throw CommandException.wrongArguments(unknown(e.units()));
    } catch (KetentuanException e) {
      throw CommandException.wrongArguments(e.getMessage());
    } catch (UncheckedIOException e) {
      throw GivenFile.unreadable(file, e.getCause());
    } catch (IOException e) {
      throw GivenFile.unreadable(file, e);
    }
  }

  private String unknown(List<String> units) {
    String meant = Nearest.find(unit, units).map(near -> "; maksudnya '" + near + "'?").orElse(".");
    return "--unit '"
        + unit
        + "' tidak ada dalam berkas"
        + meant
        + " Yang ada: "
        + units.stream()
            .limit(UNITS_NAMED)
            .map(SafeCell::printable)
            .collect(Collectors.joining(", "))
        + (units.size() > UNITS_NAMED ? " dan " + (units.size() - UNITS_NAMED) + " lagi" : "");
  }

  private int compute(Period wanted) throws Exception {
    OneFile source = OneFile.of(file, Feed.SURVEI);
    Ketentuan ketentuan = office.ketentuan();
    Profiles known = Profiles.with(OfficeOptions.ownProfiles(source));
    Profiles profiles =
        order == null
            ? known
            : known.ordered(order == Order.DAFTAR ? Profile.Order.DAFTAR : Profile.Order.FORMULIR);
    FileReading reading = new FileReading(source, profiles, ketentuan, office.today(), rows);
    OptionalLong population = users == null ? OptionalLong.empty() : OptionalLong.of(users);
    FileIndex index =
        Progress.onStderr()
            .watching(
                () -> "  menghitung, " + rows.sum() + " baris",
                () -> reading.read(wanted, unit, population));
    if (json) {
      spec.commandLine()
          .getOut()
          .print(new String(ReleaseJson.write(index), StandardCharsets.UTF_8));
    } else {
      FileIndexText.lines(index, SampleStatus.of(ketentuan, office.today()))
          .forEach(spec.commandLine().getOut()::println);
    }
    spec.commandLine().getOut().flush();
    return index.belowFloor() == null ? ExitCode.DONE : ExitCode.BELOW_FLOOR;
  }
}
