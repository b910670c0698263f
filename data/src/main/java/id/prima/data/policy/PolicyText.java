package id.prima.data.policy;

import id.prima.data.vocab.Coded;
import id.prima.data.vocab.IntegrityState;
import id.prima.data.vocab.IntegrityType;
import id.prima.data.vocab.MeritComponent;
import id.prima.rules.merit.Policy;
import id.prima.rules.merit.Policy.Component;
import id.prima.rules.merit.Policy.Gate;
import id.prima.rules.merit.Policy.Reward;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A policy in plain Indonesian: what a clerk reads instead of the file.
 *
 * @param sections parts with their rows, in reading order
 */
public record PolicyText(List<Section> sections) {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);

  /** Units or words named in one row before the rest is only counted. */
  private static final int MOST_NAMED = 10;

  /** Title of the part on peer groups. */
  static final String GROUPS = "Siapa dibandingkan dengan siapa";

  static final String BY_COLUMN = "menurut kolom kelompok_banding di unit.csv";

  /** One part, such as what is weighed. */
  public record Section(String title, List<Row> rows) {
    public Section {
      rows = List.copyOf(rows);
    }
  }

  /** One thing that the policy states. */
  public record Row(String what, String value) {}

  public PolicyText {
    sections = List.copyOf(sections);
  }

  /** A policy in words; the same policy gives the same words whatever the form of its file. */
  public static PolicyText of(Policy policy) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("Kebijakan", general(policy)));
    sections.add(new Section(GROUPS, groups(policy)));
    for (Component component : policy.components()) {
      sections.add(new Section("Komponen " + name(component.name()), component(component)));
    }
    sections.add(new Section("Yang menghalangi penghargaan", gates(policy)));
    sections.add(new Section("Penghargaan", reward(policy.reward())));
    return new PolicyText(sections);
  }

  private static List<Row> general(Policy policy) {
    int window = policy.windowQuarters();
    return List.of(
        new Row("Versi", policy.version()),
        new Row("Judul", policy.title()),
        new Row("Berlaku sejak", DAY.format(policy.from())),
        new Row(
            "Data yang dinilai",
            window == 1
                ? "triwulan yang dinilai saja"
                : window + " triwulan terakhir digabung, sampai triwulan yang dinilai"));
  }

  private static List<Row> groups(Policy policy) {
    if (policy.groups().isEmpty()) {
      return List.of(new Row("Kelompok", BY_COLUMN));
    }
    List<Row> rows = new ArrayList<>();
    new TreeMap<>(policy.groups())
        .forEach(
            (group, units) ->
                rows.add(new Row("Kelompok " + group, units.size() + " unit: " + named(units))));
    return rows;
  }

  /** The first few, and how many more there are. */
  static String named(List<String> units) {
    List<String> sorted = units.stream().sorted().toList();
    return String.join(", ", sorted.subList(0, Math.min(MOST_NAMED, sorted.size())))
        + (sorted.size() > MOST_NAMED ? ", dan " + (sorted.size() - MOST_NAMED) + " lagi" : "");
  }

  private static List<Row> component(Component component) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Bobot", percent(component.weight())));
    rows.add(new Row("Ukuran", measure(component)));
    rows.add(
        new Row(
            "Nilai",
            number(component.low())
                + " bernilai 0, "
                + number(component.high())
                + " bernilai 100, di antaranya lurus"));
    rows.add(
        new Row(
            "Bila unit tidak punya angkanya",
            switch (component.missing()) {
              case WAJIB -> "unit tidak diperingkat";
              case NETRAL ->
                  "unit mendapat rata-rata kelompoknya, dengan ketidakpastian selebar perbedaan"
                      + " antarunit";
            }));
    rows.add(new Row("Paling sedikit", component.minimum() + " " + counted(component.name())));
    if (component.name() == MeritComponent.BERAKHLAK) {
      rows.add(
          new Row(
              "Umur angka pada akhir triwulan",
              component.maxAgeMonths() == 0
                  ? "hanya dari triwulan itu"
                  : "paling lama " + component.maxAgeMonths() + " bulan"));
      rows.add(
          new Row(
              "Angka unit induk",
              component.fromParent()
                  ? "dipakai bila unit tidak punya angkanya sendiri"
                  : "tidak dipakai"));
    }
    return rows;
  }

  /** A component as people call it. */
  public static String name(MeritComponent component) {
    return switch (component) {
      case IKM -> "IKM";
      case PENGADUAN -> "pengaduan";
      case BERAKHLAK -> "BerAKHLAK";
      case STANDAR -> "standar pelayanan";
      case PERBAIKAN -> "perbaikan";
    };
  }

  private static String measure(Component component) {
    return switch (component.name()) {
      case IKM ->
          component.withoutBiaya() ? "indeks banding: IKM tanpa unsur biaya" : "IKM sembilan unsur";
      case PENGADUAN -> "persen laporan yang diselesaikan tepat waktu";
      case BERAKHLAK -> "indeks BerAKHLAK, rata-rata tujuh nilai";
      case STANDAR -> "persen komponen standar pelayanan yang terpenuhi";
      case PERBAIKAN -> "kenaikan indeks sejak setahun sebelumnya di luar kebetulan, dalam poin";
    };
  }

  private static String counted(MeritComponent component) {
    return switch (component) {
      case IKM, PERBAIKAN -> "responden";
      case PENGADUAN -> "laporan";
      case BERAKHLAK -> "penilaian pegawai";
      case STANDAR -> "komponen standar";
    };
  }

  private static List<Row> gates(Policy policy) {
    if (policy.gates().isEmpty()) {
      return List.of(new Row("Perkara", "tidak ada"));
    }
    return policy.gates().stream()
        .map(gate -> new Row("Perkara", gate(gate)))
        .distinct()
        .sorted(Comparator.comparing(Row::value))
        .toList();
  }

  private static String gate(Gate gate) {
    String cases =
        words(gate.types(), IntegrityType.values())
            + " yang "
            + words(gate.states(), IntegrityState.values());
    return gate.monthsAfterClosing() == 0
        ? cases + ", selama belum ditutup"
        : cases + ", selama belum ditutup dan " + gate.monthsAfterClosing() + " bulan sesudahnya";
  }

  /** In the order of the vocabulary: the order in the file means nothing. */
  private static <E extends Enum<E> & Coded> String words(List<E> some, E[] all) {
    return Arrays.stream(all)
        .filter(some::contains)
        .map(word -> word.code().replace('_', ' '))
        .collect(Collectors.joining(" atau "));
  }

  private static List<Row> reward(Reward reward) {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("Kuota tiap kelompok", reward.quota() + " unit"));
    new TreeMap<>(reward.quotaOfGroup())
        .forEach((group, quota) -> rows.add(new Row("Kuota kelompok " + group, quota + " unit")));
    rows.add(new Row("Layak", "peluang masuk kuota " + percent(reward.sure()) + " ke atas"));
    rows.add(new Row("Tidak", "peluang masuk kuota " + percent(reward.sureNot()) + " ke bawah"));
    rows.add(new Row("Di antaranya", "panel memutuskan, " + panel(reward)));
    return rows;
  }

  private static String panel(Reward reward) {
    return switch (reward.panel()) {
      case CRITERIA ->
          "melihat berturut-turut sampai ada yang berbeda: "
              + reward.criteria().stream().map(PolicyText::name).collect(Collectors.joining(", "));
      case WHOLE_GROUP -> "semua unit yang setara diberi penghargaan";
      case LOT -> "dengan undian yang benihnya dicatat";
    };
  }

  private static String percent(double share) {
    return percent(BigDecimal.valueOf(share));
  }

  private static String percent(BigDecimal share) {
    return number(share.movePointRight(2)) + " persen";
  }

  /** As it is written in Indonesian, with a comma, all its digits kept. */
  private static String number(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped)
        .toPlainString()
        .replace('.', ',');
  }

  /** For a terminal: a line per row under its section's title. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Section section : sections) {
      lines.add(section.title());
      section.rows().forEach(row -> lines.add("  " + row.what() + ": " + row.value()));
    }
    return lines;
  }
}
