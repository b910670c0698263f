package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.UnitStandar;
import java.math.BigDecimal;

/** What is said of how complete service standards are. */
record StandardWords(Labels l) {

  /**
   * "86% komponen terpenuhi (120 dari 140), yang wajib 92% (55 dari 60); 4 buktinya kedaluwarsa."
   */
  String sentence(UnitStandar row) {
    String all =
        l.text(
            "standar.sentence",
            percent(row.compliance()),
            row.fulfilled(),
            row.expected(),
            percent(row.mandatoryCompliance()),
            row.mandatoryFulfilled(),
            row.mandatoryExpected());
    return row.expired() == 0
        ? l.text("standar.sentence.end", all)
        : l.text("standar.sentence.expired", all, row.expired());
  }

  /** The same of one layanan, in few words: "12 dari 14 terpenuhi, wajib 6 dari 6". */
  String brief(UnitStandar row) {
    String all =
        l.text(
            "standar.brief",
            row.fulfilled(),
            row.expected(),
            row.mandatoryFulfilled(),
            row.mandatoryExpected());
    return row.expired() == 0 ? all : l.text("standar.brief.expired", all, row.expired());
  }

  String percent(BigDecimal share) {
    return share == null ? l.text("number.none") : l.text("number.percent", l.number(share, 1));
  }
}
