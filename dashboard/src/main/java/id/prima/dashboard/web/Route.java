package id.prima.dashboard.web;

import id.prima.dashboard.account.Access;
import io.javalin.http.HandlerType;

/**
 * One address and who may use it. What answers GET answers HEAD as well, under the same rule.
 *
 * @param method GET or POST
 * @param path with its parameters in braces, base path included
 * @param access the rule
 */
public record Route(HandlerType method, String path, Access access) {
  @Override
  public String toString() {
    return method + " " + path + " (" + access + ")";
  }
}
