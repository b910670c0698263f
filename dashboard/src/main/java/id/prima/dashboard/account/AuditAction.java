package id.prima.dashboard.account;

import id.prima.data.vocab.Coded;

/** What the audit log records. */
public enum AuditAction implements Coded {
  SIGNED_IN("masuk"),
  /** The password did not fit, or there is no such account. */
  SIGN_IN_FAILED("gagal_masuk"),
  /** Not tried: the account waits after failures, or is switched off. */
  SIGN_IN_REFUSED("masuk_ditolak"),
  SIGNED_OUT("keluar"),
  /** A page that is not for everybody was shown. */
  VIEWED("lihat"),
  /** A file that is not for everybody was handed out. */
  EXPORTED("unduh"),
  /** Somebody signed in asked for what is not for that account. */
  REFUSED("ditolak"),
  ACCOUNT_ADDED("akun_ditambah"),
  ACCOUNT_DISABLED("akun_dimatikan"),
  ACCOUNT_ENABLED("akun_dihidupkan"),
  PASSWORD_CHANGED("sandi_diganti");

  private final String code;

  AuditAction(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
