package id.prima.dashboard.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * One thing that happened.
 *
 * @param no number, from 1 on without gaps
 * @param at when, as ISO 8601 in UTC
 * @param actor name of the account; {@link #CLI} for the command line; {@link #UNKNOWN} for a name
 *     that no account bears, which is not kept because people type passwords there
 * @param role code of the actor's role; empty for the command line and the unknown
 * @param action code of an {@link AuditAction}
 * @param subject the address or account it was about; empty where there is none
 * @param release the release whose figures were shown; empty where there are none
 * @param address network address; empty unless the office asked for addresses
 * @param hash chains the entry to the one before
 */
public record AuditEntry(
    long no,
    String at,
    String actor,
    String role,
    String action,
    String subject,
    String release,
    String address,
    String hash) {

  /** Whoever sits at the command line of the server. */
  public static final String CLI = "cli";

  /** A name that no account bears. */
  public static final String UNKNOWN = "tidak dikenal";

  /** Hash before the first entry. */
  static final String START = "0".repeat(64);

  /** What is to be recorded. */
  public record Event(
      String actor,
      String role,
      AuditAction action,
      String subject,
      String release,
      String address) {

    static final int LONGEST = 300;

    public Event {
      subject = printable(subject);
      address = printable(address);
    }

    /** Without anything that could pass for another line, and of bounded length. */
    private static String printable(String text) {
      int end =
          text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
      return text.substring(0, end).replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "?");
    }

    /** Something done at the command line to an account. */
    static Event atCommandLine(AuditAction action, String account) {
      return new Event(CLI, "", action, account, "", "");
    }
  }

  /** The entry of an event. */
  static AuditEntry of(long no, Instant at, Event event, String previousHash) {
    AuditEntry open =
        new AuditEntry(
            no,
            at.toString(),
            event.actor(),
            event.role(),
            event.action().code(),
            event.subject(),
            event.release(),
            event.address(),
            "");
    return open.withHash(open.hashAfter(previousHash));
  }

  private AuditEntry withHash(String sealed) {
    return new AuditEntry(no, at, actor, role, action, subject, release, address, sealed);
  }

  /**
   * SHA-256, as 64 hex digits, over the hash of the entry before and then each field as the number
   * of its UTF-8 bytes, a colon and the bytes, so that no two entries are written alike.
   */
  String hashAfter(String previousHash) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      List<String> fields =
          List.of(
              previousHash, String.valueOf(no), at, actor, role, action, subject, release, address);
      for (String field : fields) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
