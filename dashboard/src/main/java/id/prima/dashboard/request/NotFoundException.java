package id.prima.dashboard.request;

/** Something that an address names and the release does not have. */
public final class NotFoundException extends RuntimeException {

  /** What was asked for. */
  public enum What {
    PAGE,
    UNIT,
    PERIOD,
    RELEASE,
    CHART
  }

  private final What what;
  private final String name;

  public NotFoundException(What what, String name) {
    super(what + " " + name);
    this.what = what;
    this.name = name;
  }

  public What what() {
    return what;
  }

  public String name() {
    return name;
  }
}
