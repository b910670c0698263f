package id.prima.ingest.read;

/**
 * A file is broken as a whole, which only reading it told. The message says where and what to do,
 * in Indonesian.
 */
public final class BrokenFileException extends RuntimeException {

  public BrokenFileException(String message) {
    super(message);
  }

  public BrokenFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
