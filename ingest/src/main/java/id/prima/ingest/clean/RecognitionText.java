package id.prima.ingest.clean;

import id.prima.ingest.landing.UnitDirectory;
import id.prima.ingest.profile.Recognition;
import id.prima.ingest.profile.Recognition.Column;
import id.prima.ingest.profile.Recognition.How;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Why a file is read as it is, in words for a terminal: layout, confidence, columns. */
public final class RecognitionText {

  private RecognitionText() {}

  /**
   * The lines on those files that are asked for.
   *
   * @param plans files in order
   * @param all every file; else only those whose layout is not sure
   * @param units units that titles may name
   * @return none where there is nothing to tell
   */
  public static List<String> lines(
      List<? extends FilePlan> plans, boolean all, UnitDirectory units) {
    List<String> lines = new ArrayList<>();
    for (FilePlan plan : plans) {
      if (all || !plan.recognition().isSure()) {
        if (lines.isEmpty()) {
          lines.add(all ? "Cara berkas dikenali:" : "Berkas yang dikenali tanpa yakin; periksa:");
        }
        add(plan, lines);
        UnitOfFile.of(plan, units).saidInTitle().ifPresent(said -> lines.add("    " + said));
      }
    }
    return lines;
  }

  private static void add(FilePlan plan, List<String> lines) {
    Recognition recognition = plan.recognition();
    String ways =
        Arrays.stream(How.values())
            .filter(How::isRead)
            .filter(how -> recognition.count(how) > 0)
            .map(how -> recognition.count(how) + " " + how.code())
            .collect(Collectors.joining(", "));
    lines.add(
        "  "
            + plan.path()
            + ": profil "
            + plan.profile()
            + (recognition.own() ? " (milik kantor)" : "")
            + ", keyakinan "
            + recognition.confidence().movePointRight(2).setScale(0)
            + "%, judul kolom di baris "
            + plan.headerRow());
    lines.add("    " + recognition.columns().size() + " judul kolom; dibaca: " + ways);
    for (Column column : recognition.columns()) {
      if (column.how().isRead()) {
        lines.add(
            "    Kolom: "
                + quoted(column)
                + " -> "
                + column.meaning()
                + (column.how() == How.EXACT ? "" : " (" + column.how().code() + ")"));
      }
    }
    unread(recognition, How.IGNORED, "tidak dibaca: ", lines);
    unread(recognition, How.PERSONAL, "tidak dibaca, pribadi atau isian bebas: ", lines);
  }

  private static void unread(Recognition recognition, How how, String title, List<String> lines) {
    if (recognition.count(how) > 0) {
      lines.add(
          "    "
              + title
              + recognition.columns().stream()
                  .filter(c -> c.how() == how)
                  .map(RecognitionText::quoted)
                  .collect(Collectors.joining(", ")));
    }
  }

  private static String quoted(Column column) {
    return '"' + SafeCell.printable(column.header()) + '"';
  }
}
