package id.prima.dashboard.page;

/** To be written. */
public record RilisPage(String title) implements Page {

  public static RilisPage of(Scene scene) {
    return new RilisPage(scene.toString());
  }

  @Override
  public String template() {
    return "Rilis";
  }
}
