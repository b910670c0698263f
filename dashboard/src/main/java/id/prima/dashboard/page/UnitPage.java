package id.prima.dashboard.page;

/** To be written. */
public record UnitPage(String title) implements Page {

  public static UnitPage of(Scene scene, String unitId) {
    return new UnitPage(scene.toString());
  }

  @Override
  public String template() {
    return "unit.jte";
  }
}
