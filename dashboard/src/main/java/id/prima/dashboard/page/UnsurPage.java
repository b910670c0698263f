package id.prima.dashboard.page;

/** To be written. */
public record UnsurPage(String title) implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS = {};

  public static UnsurPage of(Scene scene) {
    return new UnsurPage(scene.toString());
  }

  @Override
  public String template() {
    return "Unsur";
  }
}
