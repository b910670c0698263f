package id.prima.cli;

/** How a command ends; a scheduler acts on these. */
public final class ExitCode {

  public static final int DONE = 0;

  /** It failed; nothing was published. */
  public static final int FAILED = 1;

  /** The arguments are wrong. */
  public static final int WRONG_ARGUMENTS = 2;

  /** The data lie below the quality floor; nothing was published. */
  public static final int BELOW_FLOOR = 3;

  private ExitCode() {}
}
