package id.prima.ingest.onefile;

import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Status;
import id.prima.ingest.clean.SafeCell;
import id.prima.ingest.onefile.IndexFigures.UnsurFigure;
import id.prima.rules.SampleStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a file gives, in plain words that fit a terminal of 100 characters. */
public final class FileIndexText {

  private static final int WIDTH = 100;
  private static final int TITLE = 42;
  private static final int NAME = 40;

  private final FileIndex index;
  private final SampleStatus sample;
  private final List<String> lines = new ArrayList<>();

  private FileIndexText(FileIndex index, SampleStatus sample) {
    this.index = index;
    this.sample = sample;
  }

  /**
   * The lines.
   *
   * @param sample limits of what a number of respondents can bear
   */
  public static List<String> lines(FileIndex index, SampleStatus sample) {
    FileIndexText text = new FileIndexText(index, sample);
    text.reading();
    text.refused();
    Map<String, List<IndexFigures>> byInstrumen =
        index.figures().stream()
            .collect(
                Collectors.groupingBy(
                    IndexFigures::instrumen, LinkedHashMap::new, Collectors.toList()));
    byInstrumen.values().forEach(text::figures);
    if (index.belowFloor() != null) {
      text.blank();
      text.wrap("", "Belum dapat dirilis: " + index.belowFloor() + ".");
    }
    return text.lines;
  }

  private void blank() {
    lines.add("");
  }

  /** A sentence on as many lines as it takes. */
  private void wrap(String indent, String sentence) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : sentence.split(" ", -1)) {
      boolean first = line.length() == indent.length();
      if (!first && line.length() + 1 + word.length() > WIDTH) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        first = true;
      }
      line.append(first ? "" : " ").append(word);
    }
    lines.add(line.toString());
  }

  private void reading() {
    wrap(
        "",
        SafeCell.printable(index.file())
            + ": profil "
            + index.profile()
            + " ("
            + index.profileTitle()
            + ")");
    wrap(
        "  ",
        index.known()
            + " dari "
            + index.headers()
            + " judul kolom dikenal, keyakinan "
            + index.confidence().movePointRight(2).setScale(0)
            + "%; "
            + index.encoding()
            + "; tanggal "
            + index.dateOrder()
            + (index.dateOrderCertain() ? "" : " (tidak pasti)"));
    index.remarks().forEach(remark -> wrap("  ", remark));
  }

  private void refused() {
    long not = index.read() - index.accepted();
    List<String> parts = new ArrayList<>();
    if (index.rejected() > 0) {
      parts.add(index.rejected() + " ditolak");
    }
    if (index.duplicate() > 0) {
      parts.add(index.duplicate() + " ganda");
    }
    if (index.otherPeriod() > 0) {
      parts.add(index.otherPeriod() + " periode lain");
    }
    blank();
    lines.add(
        index.read()
            + " baris dibaca, "
            + index.accepted()
            + " dihitung, "
            + not
            + " tidak"
            + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)));
    for (FileIndex.Refused refused : index.refused()) {
      wrap("  ", refused.rows() + " baris: " + refused.sentence() + " " + refused.remedy());
      refused.first().forEach(row -> wrap("      ", row(row)));
    }
  }

  private static String row(FileIndex.RefusedRow row) {
    return "baris "
        + row.row()
        + (row.column() == null ? "" : " kolom '" + SafeCell.printable(row.column()) + "'")
        + (row.cell() == null ? "" : " isi '" + SafeCell.printable(row.cell()) + "'");
  }

  /** Of one questionnaire: the first in full, then a line for every unit. */
  private void figures(List<IndexFigures> figures) {
    IndexFigures first = figures.get(0);
    String instrumen = Questionnaire.kind(first.instrumen());
    blank();
    wrap(
        "",
        (first.unit() == null
                ? "Semua " + (figures.size() - 1) + " unit bersama"
                : SafeCell.printable(first.unit()))
            + (instrumen.equals("SKM") ? "" : ", instrumen " + instrumen)
            + ", "
            + periods(first)
            + ": "
            + first.respondents()
            + " responden");
    sentences(first);
    unsur(first);
    lowest(first);
    if (figures.size() > 1) {
      blank();
      lines.add(String.format("  %-" + NAME + "s %9s %7s %5s  %s", "unit", "n", "IKM", "mutu", ""));
      figures.stream().skip(1).forEach(this::unitLine);
    }
  }

  private static String periods(IndexFigures figures) {
    boolean several = figures.periods().size() > 1;
    return figures.periods().entrySet().stream()
        .map(
            e ->
                Period.parse(e.getKey()).orElseThrow().spoken()
                    + (several ? " (" + e.getValue() + ")" : ""))
        .collect(Collectors.joining(", "));
  }

  private void sentences(IndexFigures f) {
    if (f.ikm() == null) {
      wrap(
          "  ",
          "IKM tidak dapat dihitung: tidak ada jawaban sama sekali untuk "
              + f.unsur().stream()
                  .filter(u -> u.answers() == 0)
                  .map(UnsurFigure::title)
                  .collect(Collectors.joining("; "))
              + ".");
      return;
    }
    wrap(
        "  ",
        "IKM "
            + number(f.ikm())
            + ", mutu "
            + f.mutu()
            + " menurut peraturan ("
            + Mutu.valueOf(f.mutu()).title().toLowerCase(java.util.Locale.ROOT)
            + "). "
            + interval(f));
    if (f.ikmLow() != null) {
      wrap(
          "  ",
          "Rentang ini menghitung banyaknya responden, bukan cara memilihnya. Dihitung dari berkas"
              + " ini saja; dalam rilis unit lain yang sebanding ikut menentukan lebarnya.");
    }
    if (f.ikmBobot011() != null) {
      boolean differs =
          !Objects.equals(f.mutu(), f.mutuBobot011())
              || !Objects.equals(f.mutu(), f.mutuBobot0111());
      wrap(
          "  ",
          (f.bobot().equals("tepat") ? "Bobot 1/9: " : "Bobot " + f.bobot() + ": ")
              + withMutu(f.ikm(), f.mutu())
              + "; 0,111: "
              + withMutu(f.ikmBobot0111(), f.mutuBobot0111())
              + "; 0,11: "
              + withMutu(f.ikmBobot011(), f.mutuBobot011())
              + "."
              + (differs
                  ? " PERHATIAN: mutunya berbeda. Bedanya dari pembulatan bobot, bukan dari"
                      + " jawaban."
                  : ""));
    } else {
      wrap(
          "  ",
          "Kuesioner "
              + f.asked()
              + " pertanyaan seperti dinyatakan profilnya: bobot 1/"
              + f.asked()
              + " atas pertanyaan itu, tidak sebanding dengan kuesioner sembilan unsur.");
    }
    sample(f);
  }

  private static String interval(IndexFigures f) {
    if (f.ikmLow() == null) {
      return "Jawaban terlalu sedikit untuk memperkirakan rentangnya.";
    }
    String ends = "Kemungkinan antara " + number(f.ikmLow()) + " dan " + number(f.ikmHigh());
    if (f.crossed().isEmpty()) {
      return ends + ": seluruhnya di " + f.mutuLow() + ".";
    }
    String limits =
        f.crossed().entrySet().stream()
            .map(e -> e.getKey() + " (" + number(e.getValue()) + ")")
            .collect(Collectors.joining(" dan "));
    List<String> classes = new ArrayList<>(f.crossed().keySet());
    java.util.Collections.reverse(classes);
    classes.add(f.mutuLow());
    return ends
        + ", melewati batas "
        + limits
        + ": belum dapat dipastikan "
        + String.join(" atau ", classes)
        + ".";
  }

  private void sample(IndexFigures f) {
    if (f.status().equals(Status.BELUM_CUKUP.code())) {
      wrap(
          "  ",
          "Baru "
              + f.respondents()
              + " jawaban: belum cukup. Untuk umum nilai belum ditampilkan, perlu paling sedikit "
              + sample.minPublic()
              + ".");
    } else if (f.status().equals(Status.SEMENTARA.code())) {
      wrap(
          "  ",
          "Mutu sementara: jawaban di bawah "
              + sample.minEnough()
              + (f.requiredSample() == null ? "" : " dan di bawah sampel yang disyaratkan")
              + ", atau ada unsur dengan kurang dari "
              + sample.minPublic()
              + " jawaban.");
    }
    if (f.requiredSample() == null) {
      wrap(
          "  ",
          "Sampel yang disyaratkan: sebutkan banyaknya pengguna layanan dengan --pengguna N.");
      return;
    }
    long lacking = f.requiredSample() - f.respondents();
    wrap(
        "  ",
        "Sampel: "
            + f.respondents()
            + " dari "
            + f.requiredSample()
            + " yang disyaratkan untuk "
            + f.population()
            + " pengguna (Krejcie dan Morgan), "
            + (lacking > 0 ? "kurang " + lacking : "cukup")
            + "."
            + (f.population() < f.respondents()
                ? " Penggunanya lebih sedikit daripada respondennya; periksa --pengguna."
                : ""));
  }

  private void unsur(IndexFigures f) {
    blank();
    String format = "  %-" + TITLE + "s %9s %8s %11s %5s";
    lines.add(String.format(format, "unsur", "n", "NRR", "tertimbang", "mutu"));
    for (UnsurFigure u : f.unsur()) {
      lines.add(
          String.format(
              format,
              cut(u.title(), TITLE),
              u.answers(),
              u.nrr() == null ? "-" : number(u.nrr()),
              u.weightedNrr() == null ? "-" : number(u.weightedNrr()),
              u.mutu() == null ? "-" : u.mutu()));
    }
  }

  private void lowest(IndexFigures f) {
    if (f.ikm() == null) {
      return;
    }
    Map<String, String> titles = new LinkedHashMap<>();
    f.unsur().forEach(u -> titles.put(u.code(), u.title()));
    if (f.clearlyLowest().isEmpty()) {
      List<UnsurFigure> ascending = new ArrayList<>(f.unsur());
      ascending.sort(java.util.Comparator.comparing(UnsurFigure::nrr));
      wrap(
          "  ",
          "Belum jelas unsur mana yang terendah; angka terkecil: "
              + ascending.stream()
                  .limit(2)
                  .map(UnsurFigure::title)
                  .collect(Collectors.joining("; "))
              + ", tetapi bedanya masih dalam batas kebetulan.");
    } else {
      wrap(
          "  ",
          "Jelas terendah: "
              + f.clearlyLowest().stream().map(titles::get).collect(Collectors.joining("; "))
              + (f.clearlyLowest().contains("BIAYA")
                  ? ". Bila layanan ini bertarif menurut peraturan, biaya bukan prioritas perbaikan."
                  : "."));
    }
  }

  private void unitLine(IndexFigures f) {
    String figure = f.ikm() == null ? "-" : number(f.ikm());
    String note =
        f.status().equals(Status.BELUM_CUKUP.code())
            ? "belum cukup"
            : f.ikmLow() == null
                ? "tidak dapat dihitung"
                : number(f.ikmLow())
                    + " sampai "
                    + number(f.ikmHigh())
                    + (f.status().equals(Status.SEMENTARA.code()) ? ", sementara" : "");
    lines.add(
        String.format(
            "  %-" + NAME + "s %9d %7s %5s  %s",
            cut(SafeCell.printable(f.unit()), NAME),
            f.respondents(),
            figure,
            f.mutu() == null ? "-" : f.mutu(),
            note));
  }

  private static String withMutu(BigDecimal index, String mutu) {
    return number(index) + " (" + mutu + ")";
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 3) + "...";
  }

  private static String number(BigDecimal value) {
    return value.toPlainString().replace('.', ',');
  }
}
