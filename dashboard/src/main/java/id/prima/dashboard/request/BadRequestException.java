package id.prima.dashboard.request;

import java.util.List;

/** An address that cannot be answered as asked; its sentence is a label. */
public final class BadRequestException extends RuntimeException {

  private final String key;
  private final transient List<Object> arguments;

  public BadRequestException(String key, Object... arguments) {
    super(key);
    this.key = key;
    this.arguments = List.of(arguments);
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.toArray();
  }
}
