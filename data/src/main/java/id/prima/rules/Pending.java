package id.prima.rules;

/** Stands where a body is still being written on this branch; gone before it is merged. */
public final class Pending {

  private Pending() {}

  @SuppressWarnings({"TypeParameterUnusedInFormals", "DoNotCallSuggester"})
  public static <T> T body(Object... unused) {
    if (unused.length == 0) {
      throw new UnsupportedOperationException("being written");
    }
    return null;
  }
}
