package id.prima.cli;

/** Ends a command with a message for its user, in Indonesian, and an exit code. */
public final class CommandException extends RuntimeException {

  private final int exitCode;

  private CommandException(int exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  /** Something outside the data went wrong. */
  public static CommandException failed(String message) {
    return new CommandException(ExitCode.FAILED, message, null);
  }

  /** Something outside the data went wrong. */
  public static CommandException failed(String message, Throwable cause) {
    return new CommandException(ExitCode.FAILED, message, cause);
  }

  /** The user asked for something that is not there. */
  public static CommandException wrongArguments(String message) {
    return new CommandException(ExitCode.WRONG_ARGUMENTS, message, null);
  }

  /** The data are not fit to be published. */
  public static CommandException belowFloor(String message) {
    return new CommandException(ExitCode.BELOW_FLOOR, message, null);
  }

  public int exitCode() {
    return exitCode;
  }
}
