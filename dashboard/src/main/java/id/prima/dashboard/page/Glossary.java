package id.prima.dashboard.page;

import id.prima.dashboard.snapshot.Snapshot;
import id.prima.dashboard.text.Labels;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every term and counter of the pages, each defined once: in the label file, as {@code
 * glosarium.<id>.istilah}, its first sentence {@code .singkat}, the rest {@code .lanjut} and the
 * section of the methodology that tells more, {@code .bagian}.
 *
 * @param entries in alphabetical order
 */
public record Glossary(List<Entry> entries) {

  /** Terms by column, as the marts name it. */
  private static final Map<String, String> COLUMNS =
      Map.ofEntries(
          Map.entry("ikm", "ikm"),
          Map.entry("ikm_low", "rentang"),
          Map.entry("ikm_high", "rentang"),
          Map.entry("mutu", "mutu"),
          Map.entry("kelas", "mutu"),
          Map.entry("respondents", "responden"),
          Map.entry("required_sample", "sampel"),
          Map.entry("unsur", "unsur"),
          Map.entry("nrr", "nrr"),
          Map.entry("nrr_low", "rentang"),
          Map.entry("nrr_high", "rentang"),
          Map.entry("weighted_nrr", "nrr-tertimbang"),
          Map.entry("answers", "jawaban"),
          Map.entry("answers_1_2", "menjawab-kurang"),
          Map.entry("bobot", "bobot"),
          Map.entry("tarif", "tarif"),
          Map.entry("layanan", "layanan"),
          Map.entry("read", "dibaca"),
          Map.entry("accepted", "dihitung"),
          Map.entry("rejected", "ditolak"),
          Map.entry("duplicate", "ganda"),
          Map.entry("other_period", "periode-lain"),
          Map.entry("carried_over", "terbawa"),
          Map.entry("received", "diterima"),
          Map.entry("on_desk", "harus-ditangani"),
          Map.entry("resolved", "selesai"),
          Map.entry("archived", "diarsipkan"),
          Map.entry("archived_share", "diarsipkan"),
          Map.entry("open", "terbuka"),
          Map.entry("unplaced", "tidak-ditempatkan"),
          Map.entry("open_late", "lewat-batas"),
          Map.entry("late", "lewat-batas"),
          Map.entry("age", "umur-laporan"),
          Map.entry("day", "hari-kerja"),
          Map.entry("klasifikasi", "klasifikasi-laporan"),
          Map.entry("limit_days", "batas-waktu"),
          Map.entry("limit_of", "batas-waktu"),
          Map.entry("on_time", "tepat-waktu"),
          Map.entry("clock_on_time", "tepat-waktu"),
          Map.entry("on_time_low", "rentang-tepat-waktu"),
          Map.entry("on_time_high", "rentang-tepat-waktu"),
          Map.entry("resolved_share", "bagian-selesai"),
          Map.entry("resolved_low", "bagian-selesai"),
          Map.entry("resolved_high", "bagian-selesai"),
          Map.entry("evidence", "bukti-waktu"),
          Map.entry("median_days", "median-hari"),
          Map.entry("p90_days", "sembilan-puluh"),
          Map.entry("index", "berakhlak"),
          Map.entry("index_low", "rentang"),
          Map.entry("index_high", "rentang"),
          Map.entry("core_value", "nilai-dasar"),
          Map.entry("behaviour", "panduan-perilaku"),
          Map.entry("response_rate", "tingkat-jawaban"),
          Map.entry("komponen", "standar-pelayanan"),
          Map.entry("mandatory", "komponen-wajib"),
          Map.entry("valid_until", "kedaluwarsa"),
          Map.entry("tie_group", "kelompok-setara"),
          Map.entry("rank_low", "rentang-peringkat"),
          Map.entry("rank_high", "rentang-peringkat"),
          Map.entry("posterior_rank_low", "rentang-peringkat"),
          Map.entry("posterior_rank_high", "rentang-peringkat"),
          Map.entry("top_k", "peluang-besar"),
          Map.entry("shrunken_score", "nilai-susut"),
          Map.entry("points", "jangkar"),
          Map.entry("flag", "tanda"));

  private static final Pattern TERM = Pattern.compile("glosarium\\.(.+)\\.istilah");

  /**
   * One term.
   *
   * @param id anchor on the page; stable, for others link to it
   * @param term as pages write it
   * @param meaning what it means, first sentence first
   * @param section anchor in the methodology
   */
  public record Entry(String id, String term, String meaning, Optional<String> section) {}

  /** The terms with the numbers of a release. */
  public static Glossary of(Snapshot snapshot, Labels l) {
    Object[] numbers = numbers(RuleText.of(snapshot, l));
    Collator order = Collator.getInstance(Locale.forLanguageTag(l.language()));
    return new Glossary(
        l.keys().stream()
            .map(TERM::matcher)
            .filter(Matcher::matches)
            .map(matcher -> entry(matcher.group(1), l, numbers))
            .sorted(Comparator.comparing(Entry::term, order))
            .toList());
  }

  /** What definitions may name, in the order that the label file states. */
  private static Object[] numbers(RuleText rules) {
    return new Object[] {
      rules.number("skm.n.min_publik"),
      rules.number("skm.n.min_cukup"),
      rules.percent("skm.interval.tingkat"),
      rules.percent("skm.corong.batas"),
      rules.percent("skm.corong.batas_jauh"),
      rules.number("skm.ubah.min_poin"),
      rules.number("skm.ubah.min_responden"),
      rules.number("skm.kirim.hari"),
      rules.percent("skm.ubah.daya"),
      rules.percent("skm.sampel.d"),
      rules.number("berakhlak.n.min_publik"),
      rules.number("berakhlak.n.min_peran"),
      rules.number("standar.bukti.bulan")
    };
  }

  private static Entry entry(String id, Labels l, Object... numbers) {
    String key = "glosarium." + id;
    String first = tooltip(l, id);
    return new Entry(
        id,
        l.text(key + ".istilah"),
        l.find(key + ".lanjut", numbers).map(rest -> first + " " + rest).orElse(first),
        l.find(key + ".bagian"));
  }

  /** The term that defines a column of a table; empty where the heading says it all. */
  public static Optional<String> ofColumn(String name) {
    return Optional.ofNullable(COLUMNS.get(name));
  }

  /** The term as pages write it. */
  public static String term(Labels l, String id) {
    return l.text("glosarium." + id + ".istilah");
  }

  /** The first sentence of its meaning. */
  public static String tooltip(Labels l, String id) {
    return l.text("glosarium." + id + ".singkat");
  }
}
