package id.prima.dashboard.account;

/**
 * Who may use an address. Every route names one of these. Where an address names a unit, an account
 * of role {@link Role#UNIT} is further held to its own unit and those below it.
 */
public enum Access {
  /** Everybody. */
  PUBLIC,
  /** Everybody with an account; lists show an account of a unit its own units alone. */
  SIGNED_IN,
  /** The office above the units: drafts. */
  OFFICE,
  /** How well the services measure themselves. */
  PLANNING,
  /** Rankings, rewards, integrity, appraisals. */
  MERIT,
  /** What merit says of one unit: also for that unit. */
  MERIT_OF_OWN_UNIT;

  /** Whether a role is let in; which units it then sees is {@link Viewer#maySee}. */
  public boolean allows(Role role) {
    return switch (this) {
      case PUBLIC -> true;
      case SIGNED_IN -> role != Role.PUBLIK;
      case OFFICE -> role == Role.PERENCANA || role == Role.SDM || role == Role.ADMIN;
      case PLANNING -> role == Role.PERENCANA || role == Role.ADMIN;
      case MERIT -> role == Role.SDM || role == Role.ADMIN;
      case MERIT_OF_OWN_UNIT -> MERIT.allows(role) || role == Role.UNIT;
    };
  }
}
