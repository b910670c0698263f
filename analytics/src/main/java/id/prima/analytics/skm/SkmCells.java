package id.prima.analytics.skm;

import id.prima.data.marts.SkmCell;
import id.prima.data.vocab.Period;
import id.prima.rules.SkmMoments;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The integers of a cell, as the rules see them and as the lake keeps them. */
final class SkmCells {

  private SkmCells() {}

  static CellKey key(SkmCell cell) {
    return new CellKey(
        cell.instrumen(),
        cell.pengguna(),
        cell.unitId(),
        cell.layananId() == null ? "" : cell.layananId());
  }

  static SkmMoments moments(SkmCell cell) {
    long[] integers =
        Stream.of(
                List.of(cell.respondents()),
                cell.histogram(),
                cell.pairAnswers(),
                cell.pairProducts(),
                cell.pairFirstSums(),
                cell.pairSecondSums())
            .flatMap(List::stream)
            .mapToLong(Long::longValue)
            .toArray();
    return SkmMoments.of(cell.unsur().size(), integers);
  }

  static SkmCell cell(Period quarter, CellKey key, List<String> unsur, SkmMoments moments) {
    long[] integers = moments.integers();
    int answers = SkmMoments.HIGHEST_ANSWER * unsur.size();
    int pairs = SkmMoments.pairs(unsur.size());
    return new SkmCell(
        quarter.toString(),
        key.instrumen(),
        key.pengguna(),
        key.unitId(),
        key.layananId().isEmpty() ? null : key.layananId(),
        unsur,
        integers[0],
        list(integers, 1, answers),
        list(integers, 1 + answers, pairs),
        list(integers, 1 + answers + pairs, pairs),
        list(integers, 1 + answers + 2 * pairs, pairs),
        list(integers, 1 + answers + 3 * pairs, pairs));
  }

  static List<Long> list(long[] integers, int from, int length) {
    return Arrays.stream(integers, from, from + length).boxed().toList();
  }
}
