package id.prima.ingest.clean;

import id.prima.data.vocab.Reason;
import id.prima.ingest.clean.TitleUnits.Found;
import id.prima.ingest.clean.TitleUnits.Mention;
import id.prima.ingest.landing.NameWords;
import id.prima.ingest.landing.UnitDirectory;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The unit of those rows of a file that name none themselves: that of the folder, else the one that
 * sheet or file are named after, else the one that the title above the table names, else the only
 * one there is. A part of the unit that folder or name say is more exact than it, as a month is
 * within its quarter; a title that names quite another unit is a finding, for nobody but the clerk
 * knows which of the two is wrong.
 */
public final class UnitOfFile {

  private final UnitDirectory units;

  /** What is to be read as the name of a unit, on the day of each row; null where that is known. */
  private final String text;

  private final String unit;

  /** The line of the title that decides; null where none does. */
  private final Mention title;

  private final boolean contradicted;

  private UnitOfFile(
      UnitDirectory units, String text, String unit, Mention title, boolean contradicted) {
    this.units = units;
    this.text = text;
    this.unit = unit;
    this.title = title;
    this.contradicted = contradicted;
  }

  /** Works it out for a file and the units in force. */
  public static UnitOfFile of(FilePlan plan, UnitDirectory units) {
    TitleUnits titles = plan.saidTitles();
    Found title = titles.find(units);
    if (titles.decides() && title.mention() != null) {
      return ofTitle(title, units);
    }
    String folder = plan.folderUnit();
    if (folder != null && NameWords.isKindAlone(folder) && units.find(folder, null) == null) {
      folder = null; // it sorts the files of several units: survei/Puskesmas
    }
    String named = plan.namedUnit(units);
    String said = folder == null ? named : units.find(folder, null);
    if (said != null && units.isBelow(title.unit(), said)) {
      return ofTitle(title, units);
    } else if (said != null && contradicts(title, said, units)) {
      return new UnitOfFile(units, null, null, title.mention(), true);
    } else if (folder != null || named != null) {
      return new UnitOfFile(units, folder, named, null, false);
    }
    String only = units.findOnly();
    boolean decided = title.unit() != null || title.isLabelled();
    return title.mention() != null && (decided || only == null)
        ? ofTitle(title, units)
        : new UnitOfFile(units, null, only, null, false);
  }

  private static UnitOfFile ofTitle(Found title, UnitDirectory units) {
    String text = title.unit() == null ? title.mention().text() : null;
    return new UnitOfFile(units, text, title.unit(), title.mention(), !title.torn().isEmpty());
  }

  /**
   * Whether a title names another unit than folder or name do. An office above it is no other; what
   * stands there without a label may be anything but a unit of the same kind.
   */
  private static boolean contradicts(Found title, String said, UnitDirectory units) {
    if (!title.torn().isEmpty()) {
      return !title.torn().contains(said);
    }
    String unit = title.unit();
    if (unit == null || unit.equals(said) || TitleUnits.isAbove(unit, said, units)) {
      return false;
    }
    return switch (title.mention().kind()) {
      case UNIT -> true;
      case OFFICE -> false;
      case LINE -> TitleUnits.isOther(unit, said, units);
    };
  }

  /** What is read as the name of the unit on the day of each row; null where there is nothing. */
  public String text() {
    return contradicted ? null : text;
  }

  /**
   * The id of the unit; null where none is known.
   *
   * @param find the unit that a name means on the day of a row, or null
   */
  public String unit(UnaryOperator<String> find) {
    if (contradicted) {
      return null;
    }
    return text == null ? unit : find.apply(text);
  }

  /**
   * What tells the numbers of one register from those of another: the unit that folder, sheet, file
   * or title say; null where none does.
   */
  public String register() {
    String own = unit(units::find);
    return text == null && title == null && own != null && own.equals(units.findOnly())
        ? null
        : own;
  }

  /** Where the title says the unit and which it is, in Indonesian; empty where it does not. */
  Optional<String> saidInTitle() {
    return title == null || unit == null
        ? Optional.empty()
        : Optional.of("unit dari " + title.place() + ": " + units.name(unit));
  }

  /**
   * Why rows that name no unit are refused.
   *
   * @param place where the wrong text stands; null where that is no column or title
   * @param text as read, or null
   * @param nearest names that it may have meant, or null
   */
  public record Refusal(Reason reason, String place, String text, String nearest) {}

  /**
   * Why a row of a day is refused.
   *
   * @param header header of the column that could name the unit, or null
   */
  public Refusal refusal(LocalDate day, String header) {
    if (contradicted) {
      return new Refusal(Reason.UNIT_TITLE_CONFLICT, title.place(), title.text(), null);
    } else if (text == null) {
      return new Refusal(Reason.UNIT_MISSING, header, null, null);
    }
    return new Refusal(
        Reason.UNIT_UNKNOWN, title == null ? null : title.place(), text, units.nearest(text, day));
  }
}
