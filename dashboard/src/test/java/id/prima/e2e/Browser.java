package id.prima.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A client that keeps cookies as a browser does, in the open for a test to change. */
final class Browser {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private final String root;

  /** What it would send, by name. */
  final Map<String, String> cookies = new LinkedHashMap<>();

  /**
   * A browser without any cookies.
   *
   * @param root address of the server, without a slash at the end
   */
  Browser(String root) {
    this.root = root;
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  HttpResponse<String> head(String path) {
    return send("HEAD", path, BodyPublishers.noBody());
  }

  /** Sends a form. */
  HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
    return send(
        "POST",
        path,
        BodyPublishers.ofString(encoded(form)),
        with(headers, "Content-Type", "application/x-www-form-urlencoded"));
  }

  static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String[] with(String[] headers, String... more) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
    System.arraycopy(more, 0, all, headers.length, more.length);
    return all;
  }

  HttpResponse<String> send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + path)).method(method, body);
    String kept =
        cookies.entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
    if (!kept.isEmpty()) {
      request.header("Cookie", kept);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      HttpResponse<String> answer = CLIENT.send(request.build(), BodyHandlers.ofString());
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String setCookie) {
    Matcher cookie = Pattern.compile("([^=]+)=([^;]*)(.*)").matcher(setCookie);
    if (!cookie.matches()) {
      throw new IllegalStateException(setCookie);
    } else if (cookie.group(3).contains("Max-Age=0")) {
      cookies.remove(cookie.group(1));
    } else {
      cookies.put(cookie.group(1), cookie.group(2));
    }
  }

  /** What the forms of a page carry. */
  static String formToken(HttpResponse<String> page) {
    Matcher token =
        Pattern.compile("name=\"token\" value=\"([A-Za-z0-9_-]{43})\"").matcher(page.body());
    if (!token.find()) {
      throw new IllegalStateException("no form in " + page.body());
    }
    return token.group(1);
  }

  /** Opens the form, fills it and sends it. */
  HttpResponse<String> signIn(String name, String password) {
    return signIn(name, password, "/");
  }

  HttpResponse<String> signIn(String name, String password, String target) {
    String token = formToken(get("/masuk"));
    return post("/masuk", Map.of("token", token, "nama", name, "sandi", password, "ke", target));
  }

  HttpResponse<String> signOut() {
    return post("/keluar", Map.of("token", formToken(get("/"))));
  }
}
