package id.prima.ingest.read;

/** A file as a whole cannot be used. The message says why and what to do, in Indonesian. */
public final class UnreadableFileException extends Exception {

  public UnreadableFileException(String message) {
    super(message);
  }
}
