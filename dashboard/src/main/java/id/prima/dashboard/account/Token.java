package id.prima.dashboard.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A secret that a browser keeps in a cookie: 256 random bits.
 *
 * @param text as the cookie holds it
 */
public record Token(String text) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  public Token {
    if (!text.matches("[A-Za-z0-9_-]{43}")) {
      throw new IllegalArgumentException("no token");
    }
  }

  /** A new one. */
  public static Token random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Token(encoded(bytes));
  }

  /** The token that a browser sent; empty where it sent something else. */
  public static Optional<Token> parse(String text) {
    try {
      return Optional.ofNullable(text).map(Token::new);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What may be kept of it: nobody gets from the hash back to the token. */
  String sha256() {
    return HexFormat.of().formatHex(hash(text));
  }

  /**
   * What the forms of this browser carry. It follows from the cookie, so another site, which cannot
   * read the cookie, cannot know it; and from it nobody gets back to the cookie.
   */
  public String formToken() {
    return encoded(hash("prima form " + text));
  }

  /** Whether a form carries what this browser's forms carry. */
  public boolean isOfForm(String sent) {
    return sent != null
        && MessageDigest.isEqual(
            formToken().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Never the secret: a token may end up in a log by mistake. */
  @Override
  public String toString() {
    return "token";
  }
}
