package id.prima.dashboard.page;

/** To be written. */
public record GlosariumPage(String title) implements Page {

  public static GlosariumPage of(Scene scene) {
    return new GlosariumPage(scene.toString());
  }

  @Override
  public String template() {
    return "Glosarium";
  }
}
