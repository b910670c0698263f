package id.prima.dashboard.web;

import id.prima.dashboard.account.Token;
import io.javalin.http.Context;
import io.javalin.http.Header;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request comes from, and the cookies of its browser. What another server says in headers
 * is believed only where the office put that server there.
 */
final class Caller {

  /** Says who is signed in. */
  static final String SESSION = "prima_session";

  /** Ties the sign-in form to the browser that asked for it. */
  static final String BEFORE_SIGN_IN = "prima_masuk";

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private final Settings settings;

  Caller(Settings settings) {
    this.settings = settings;
  }

  /**
   * What the nearest proxy wrote down: the last of several, be they on one line or on many, for the
   * others may be made up by whoever sent the request.
   */
  private Optional<String> forwarded(Context context, String header) {
    if (!settings.signIn().behindProxy()) {
      return Optional.empty();
    }
    String all = String.join(",", Collections.list(context.req().getHeaders(header)));
    return Optional.of(all.substring(all.lastIndexOf(',') + 1).strip())
        .filter(last -> !last.isEmpty());
  }

  /** Network address; that of the connection where no proxy wrote down one. */
  String address(Context context) {
    return forwarded(context, "X-Forwarded-For").filter(Caller::isAddress).orElseGet(context::ip);
  }

  /** Whether a text is an address in figures, and not a name or a trace of one. */
  private static boolean isAddress(String text) {
    if (IPV4.matcher(text).matches()) {
      return true;
    } else if (!text.contains(":") || !text.matches("[0-9A-Fa-f:.]{2,45}")) {
      return false;
    }
    try {
      // with a colon in it this is never looked up as a name
      return InetAddress.getByName(text) != null;
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** Whether the browser speaks https. */
  boolean isHttps(Context context) {
    return settings.signIn().https()
        || context.scheme().equals("https")
        || forwarded(context, "X-Forwarded-Proto").filter("https"::equalsIgnoreCase).isPresent();
  }

  /**
   * Whether a form was sent from a page of this site, as far as the browser says. One that says
   * nothing is an old one, and the token in the form decides alone.
   */
  boolean isSameOrigin(Context context) {
    String site = context.header("Sec-Fetch-Site");
    if (site != null) {
      return site.equals("same-origin") || site.equals("none");
    }
    String origin = context.header(Header.ORIGIN);
    if (origin == null) {
      return true;
    }
    String host = forwarded(context, "X-Forwarded-Host").orElse(context.header(Header.HOST));
    return host != null && host.toLowerCase(Locale.ROOT).equals(authority(origin));
  }

  private static String authority(String origin) {
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority == null ? "" : authority.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  /** The secret in a cookie; empty where there is none, or something else. */
  Optional<Token> token(Context context, String cookie) {
    return Token.parse(context.cookie(cookie));
  }

  /**
   * Gives the browser a secret to keep until it is closed. Scripts cannot read it, and other sites
   * send it along with nothing but links; with SameSite=Strict a link in a mail would always end at
   * the sign-in page.
   */
  void keep(Context context, String cookie, Token token) {
    set(context, cookie, token.text(), "");
  }

  /** Makes the browser forget a secret. */
  void forget(Context context, String cookie) {
    set(context, cookie, "", "; Max-Age=0");
  }

  private void set(Context context, String cookie, String value, String more) {
    String path = settings.basePath().isEmpty() ? "/" : settings.basePath();
    context
        .res()
        .addHeader(
            Header.SET_COOKIE,
            cookie
                + "="
                + value
                + "; Path="
                + path
                + "; HttpOnly; SameSite=Lax"
                + (isHttps(context) ? "; Secure" : "")
                + more);
  }
}
