package id.prima.dashboard.text;

import id.prima.data.vocab.Coded;
import id.prima.data.vocab.Mutu;
import id.prima.data.vocab.Period;
import id.prima.data.vocab.Questionnaire;
import id.prima.data.vocab.Unsur;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Codes of the marts in words. What a regulation names keeps the regulation's own name. */
public record Names(Labels l) {

  /**
   * An unsur as the regulation spells it, or in the language's own words where it has them; a
   * question of an office's own as its layout names it.
   */
  public String unsur(String code) {
    return Questionnaire.NINE.contains(code)
        ? ofNine(code)
        : code.substring(0, 1).toUpperCase(Locale.ROOT) + code.substring(1).replace('_', ' ');
  }

  private String ofNine(String code) {
    return l.find("unsur." + code)
        .orElseGet(
            () ->
                Arrays.stream(Unsur.values())
                    .filter(u -> u.code().equals(code))
                    .map(Unsur::title)
                    .findFirst()
                    .orElse(code));
  }

  /** A short form of an unsur, for narrow columns. */
  public String unsurShort(String code) {
    return l.find("unsur.short." + code).orElseGet(() -> unsur(code));
  }

  /** A questionnaire: "SKM", or "SKM kuesioner 14 unsur" where it asks others than the nine. */
  public String instrumen(String code) {
    String kind = code("instrumen", Questionnaire.kind(code));
    return Questionnaire.isOfRegulation(code)
        ? kind
        : l.text("instrumen.other", kind, Questionnaire.size(code));
  }

  /** Kinerja unit pelayanan: "Baik". */
  public String mutu(Mutu mutu) {
    return l.find("mutu." + mutu.code()).orElse(mutu.title());
  }

  /** A period: "Triwulan III 2026". */
  public String period(Period period) {
    return l.text(
        "period." + period.kind().name().toLowerCase(java.util.Locale.ROOT),
        l.text("roman." + period.number()),
        String.valueOf(period.year()));
  }

  /** A period where there is little room: "Tw III 2026". */
  public String periodShort(Period period) {
    return l.text(
        "period.short." + period.kind().name().toLowerCase(java.util.Locale.ROOT),
        l.text("roman." + period.number()),
        String.valueOf(period.year()));
  }

  /**
   * A value of a vocabulary; several joined by {@code |} are named one after the other.
   *
   * @param vocabulary such as {@code status} or {@code pendidikan}
   */
  public String code(String vocabulary, String code) {
    List<String> parts = Arrays.asList(code.split("\\|", -1));
    return parts.stream()
        .map(part -> l.find(vocabulary + "." + part).orElse(part))
        .collect(Collectors.joining(l.text("list.or")));
  }

  public String code(String vocabulary, Coded code) {
    return code(vocabulary, code.code());
  }
}
