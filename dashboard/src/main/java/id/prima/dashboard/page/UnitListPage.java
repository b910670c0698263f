package id.prima.dashboard.page;

/** To be written. */
public record UnitListPage(String title) implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS = {};

  public static UnitListPage of(Scene scene) {
    return new UnitListPage(scene.toString());
  }

  @Override
  public String template() {
    return "UnitList";
  }
}
