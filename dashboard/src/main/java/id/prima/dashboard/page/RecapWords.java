package id.prima.dashboard.page;

import id.prima.dashboard.text.Labels;
import id.prima.data.marts.RecapReconciliation;
import java.util.ArrayList;
import java.util.List;

/** What is said of a recap made by hand. */
record RecapWords(Labels l) {

  /** What it states, what was recomputed, the difference and its cause. */
  List<String> sentences(RecapReconciliation row) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        row.mutuStated() == null
            ? l.text("rekap.stated", stated(row))
            : l.text("rekap.stated.mutu", stated(row), row.mutuStated()));
    sentences.add(l.text("rekap.recomputed", l.number(row.ikmRecomputed()), row.mutuRecomputed()));
    sentences.add(
        row.ikmRows() != null
            ? l.text("rekap.rows", l.number(row.ikmRows()))
            : l.text(row.hasRows() ? "rekap.rows.none" : "rekap.only"));
    sentences.add(difference(row));
    return sentences;
  }

  /** The IKM in the digits that the recap states it in. */
  String stated(RecapReconciliation row) {
    return l.number(row.ikmStated(), row.ikmPlaces());
  }

  /** "Selisih 0", or "Selisih 0,98: rekap memakai bobot 0,11". */
  String difference(RecapReconciliation row) {
    String size = l.number(row.difference().abs());
    int sign = row.difference().signum();
    String difference =
        sign == 0
            ? l.text("rekap.difference.none")
            : l.text(sign < 0 ? "rekap.difference.lower" : "rekap.difference.higher", size);
    return row.causeSentence() == null
        ? l.text("rekap.difference.end", difference)
        : l.text("rekap.difference.cause", difference, row.causeSentence());
  }
}
