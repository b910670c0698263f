package id.prima.ingest.sample;

import id.prima.data.vocab.Period;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes a landing folder of invented data; the same order gives the same bytes. */
final class Sample {

  /**
   * What was written beside the good rows.
   *
   * @param surveys of the folder {@code survei}
   * @param complaints of the folder {@code pengaduan}
   * @param office rows of the office's own folders that are wrong on purpose
   */
  record Written(
      SurveyFolder.Written surveys, ComplaintFolder.Written complaints, List<WrongCase> office) {

    /** Rows that are wrong or odd on purpose. */
    int wrong() {
      return surveys.wrong().size() + complaints.wrong().size() + office.size();
    }

    /** Rows of files that repeat what other files hold. */
    long copied() {
      long rows = surveys.copiedRows();
      for (ComplaintFolder.WrongFile file : complaints.whole()) {
        rows += file.rows();
      }
      return rows;
    }
  }

  private Sample() {}

  /**
   * Writes the sample.
   *
   * @throws id.prima.cli.CommandException if the folder holds something else
   * @throws IOException if it cannot be written
   */
  static Written write(SampleOrder order, Progress progress) throws IOException {
    LandingFolder landing = new LandingFolder(order.out());
    landing.prepare();
    List<Period> periods = order.periods();
    List<SampleUnit> units = Regency.units(order.units());
    Sizes sizes = Sizes.of(order, periods, units);
    SurveyFolder surveys = new SurveyFolder(order, periods, units, sizes, landing, progress);
    List<String> files = new ArrayList<>(List.of("unit.csv", "layanan.csv", "target.csv"));
    files.addAll(surveys.files());
    ComplaintFolder complaints = new ComplaintFolder(order, units, landing, progress);
    files.addAll(complaints.files());
    List<OfficeFolder> office =
        List.of(
            new StaffFolder(order, units, landing, progress),
            new PredikatFolder(order, units, landing, progress),
            new StandardFolder(order, units, landing, progress),
            new IntegrityFolder(order, units, landing, progress),
            new RecapFolder(order, periods, units, sizes, landing, progress),
            new SuggestionFolder(order, units, landing, progress));
    office.forEach(folder -> files.addAll(folder.files()));
    landing.begin(order, files);
    MasterFiles master = new MasterFiles(order, periods, units);
    done(progress, "unit.csv", master.writeUnits(landing.resolve("unit.csv")));
    done(progress, "layanan.csv", master.writeLayanan(landing.resolve("layanan.csv"), sizes));
    done(progress, "target.csv", master.writeTargets(landing.resolve("target.csv")));
    Written written = new Written(surveys.write(), complaints.write(), write(office));
    landing.finish(order, files, written);
    progress.step(LandingFolder.MARKER + ": tanda bahwa semuanya karangan");
    return written;
  }

  private static List<WrongCase> write(List<OfficeFolder> office) throws IOException {
    List<WrongCase> wrong = new ArrayList<>();
    for (OfficeFolder folder : office) {
      wrong.addAll(folder.write());
    }
    return wrong;
  }

  private static void done(Progress progress, String file, long rows) {
    progress.step(file + ": " + Progress.number(rows) + " baris");
  }
}
