package id.prima.analytics.merit;

import id.prima.data.marts.UnitIntegrity;
import id.prima.data.vocab.RankingReason;
import id.prima.data.vocab.RewardDecision;
import id.prima.rules.merit.RewardRule;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The sentence that goes with a proposal, in Indonesian: what was decided, and why. */
final class ProposalSentence {

  private static final Locale INDONESIAN = Locale.forLanguageTag("id-ID");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", INDONESIAN);
  private static final int HUNDRED = 100;

  private final String group;
  private final int quota;
  private final long ranked;

  ProposalSentence(String group, int quota, long ranked) {
    this.group = group;
    this.quota = quota;
    this.ranked = ranked;
  }

  /**
   * The sentence of a unit.
   *
   * @param reasons why it has no place; empty where it has one
   * @param cases integrity cases that block it
   */
  String of(
      RewardRule.Proposal proposal,
      OptionalDouble topK,
      List<RankingReason> reasons,
      List<UnitIntegrity> cases) {
    return switch (proposal.decision()) {
      case LAYAK -> "Layak diberi penghargaan: " + chance(topK) + ".";
      case PANEL ->
          "Perlu penilaian panel: " + chance(topK) + "; dari data ini belum dapat dipastikan.";
      case TIDAK -> "Tidak diusulkan: " + chance(topK) + ".";
      case TERHALANG ->
          "Terhalang "
              + cases.stream().map(ProposalSentence::spoken).collect(Collectors.joining("; "))
              + ". Tanpa perkara itu: "
              + words(proposal.ungated().orElseThrow())
              + ", "
              + chance(topK)
              + ".";
      case TIDAK_DIPERINGKAT ->
          "Tidak dapat diperingkat. "
              + reasons.stream().map(RankingReason::sentence).collect(Collectors.joining(" "));
    };
  }

  private String chance(OptionalDouble topK) {
    long percent = Math.round(HUNDRED * topK.orElseThrow());
    String spoken =
        percent == 0
            ? "kurang dari 1"
            : percent == HUNDRED ? "lebih dari 99" : "kira-kira " + percent;
    return "peluang termasuk "
        + quota
        + " terbaik dari "
        + ranked
        + " unit "
        + group
        + " "
        + spoken
        + " dari 100";
  }

  private static String words(RewardDecision decision) {
    return switch (decision) {
      case LAYAK -> "layak";
      case PANEL -> "perlu penilaian panel";
      case TIDAK -> "tidak diusulkan";
      case TERHALANG, TIDAK_DIPERINGKAT -> throw new IllegalStateException(decision.code());
    };
  }

  private static String spoken(UnitIntegrity row) {
    String opened = " yang dibuka" + by(row.openedBy()) + " pada " + day(row.openedOn());
    String closed =
        row.closedOn() == null
            ? ", belum selesai"
            : ", selesai" + by(row.closedBy()) + " pada " + day(row.closedOn());
    return "perkara " + row.type() + " (" + row.state().replace('_', ' ') + ")" + opened + closed;
  }

  private static String by(String office) {
    return office == null || office.equals("-") ? "" : " oleh " + office;
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
