package id.prima.dashboard.page;

import id.prima.dashboard.chart.TableView.Cell;
import id.prima.dashboard.text.Labels;
import id.prima.data.vocab.Status;
import java.util.List;

/** The four cells that tell of a figure in any table: IKM, both ends of its interval, mutu. */
final class FigureCells {

  private FigureCells() {}

  static List<Cell> of(Labels l, Figure figure) {
    String mutu =
        !figure.hasIndex()
            ? l.text("angka.withheld")
            : figure.is(Status.SEMENTARA)
                ? l.text("angka.sementara", figure.row().mutu())
                : figure.row().mutu();
    return List.of(
        Cell.of(l.number(figure.row().ikm()), figure.row().ikm()),
        Cell.of(l.number(figure.row().ikmLow()), figure.row().ikmLow()),
        Cell.of(l.number(figure.row().ikmHigh()), figure.row().ikmHigh()),
        Cell.of(mutu, figure.row().mutu()));
  }

  /** The same where no figure is public, with the words for why. */
  static List<Cell> none(Labels l, String why) {
    String none = l.text("number.none");
    return List.of(
        Cell.of(none, null), Cell.of(none, null), Cell.of(none, null), Cell.of(why, null));
  }
}
