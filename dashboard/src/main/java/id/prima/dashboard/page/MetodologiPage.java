package id.prima.dashboard.page;

/** To be written. */
public record MetodologiPage(String title) implements Page {

  public static MetodologiPage of(Scene scene) {
    return new MetodologiPage(scene.toString());
  }

  @Override
  public String template() {
    return "Metodologi";
  }
}
