package id.prima.dashboard.account;

import id.prima.data.vocab.Coded;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What somebody is to the office, which decides what Prima shows. */
public enum Role implements Coded {
  /** Anybody: who is not signed in. No account bears it. */
  PUBLIK("publik"),
  /** Plans and watches over the services: drafts, late complaints, quality of answers. */
  PERENCANA("perencana"),
  /** Works on staff and rewards: rankings, explanations, integrity. */
  SDM("sdm"),
  /** Looks after Prima itself and sees all of it. */
  ADMIN("admin"),
  /** Belongs to one unit and sees the staff figures of it and of all below it. */
  UNIT("unit");

  private final String code;

  Role(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** The roles that an account can have. */
  public static List<Role> ofAccounts() {
    return Arrays.stream(values()).filter(role -> role != PUBLIK).toList();
  }

  /** The role of an account by its code. */
  public static Optional<Role> parse(String code) {
    return ofAccounts().stream().filter(role -> role.code.equals(code)).findFirst();
  }
}
