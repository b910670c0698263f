package id.prima.dashboard.page;

/** To be written. */
public record MutuDataPage(String title) implements Page {

  /** What its address may say beside the common parameters. */
  public static final String[] PARAMETERS = {};

  public static MutuDataPage of(Scene scene) {
    return new MutuDataPage(scene.toString());
  }

  @Override
  public String template() {
    return "MutuData";
  }
}
