package id.prima.dashboard.web;

import id.prima.cli.CommandException;
import id.prima.dashboard.account.FrontDesk;
import id.prima.dashboard.account.SignInResult;
import id.prima.dashboard.account.Token;
import id.prima.dashboard.account.Viewer;
import id.prima.dashboard.page.MasukPage;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;

/** Signing in and out. */
final class SignInPages {

  private static final int LONGEST_TARGET = 2_000;

  private final Site site;
  private final Gate gate;
  private final Caller caller;
  private final Optional<FrontDesk> desk;
  private final Settings settings;

  SignInPages(Site site, Gate gate, Caller caller, Optional<FrontDesk> desk, Settings settings) {
    this.site = site;
    this.gate = gate;
    this.caller = caller;
    this.desk = desk;
    this.settings = settings;
  }

  /** Shows the form; who is signed in goes on to where the form would lead. */
  void form(Context context) {
    String target = target(context.queryParam("ke"));
    if (gate.viewer(context).isSignedIn()) {
      go(context, target);
      return;
    }
    try {
      desk.orElseThrow(() -> CommandException.failed("")).check();
      show(context, HttpStatus.OK, MasukPage.State.FRESH, 0, target);
    } catch (CommandException e) {
      unavailable(context, e, target);
    }
  }

  /** Takes the form. */
  void signIn(Context context) {
    String target = target(gate.field(context, "ke"));
    String name = gate.field(context, "nama");
    String password = gate.field(context, "sandi");
    try {
      SignInResult result =
          desk.orElseThrow(() -> CommandException.failed(""))
              .signIn(
                  name == null ? "" : name,
                  password == null ? "" : password,
                  caller.token(context, Caller.SESSION),
                  caller.address(context));
      if (result instanceof SignInResult.Welcome welcome) {
        caller.keep(context, Caller.SESSION, welcome.token());
        caller.forget(context, Caller.BEFORE_SIGN_IN);
        go(context, target);
      } else if (result instanceof SignInResult.TooMany tooMany) {
        long seconds = Math.max(1, tooMany.pause().toSeconds());
        context.header("Retry-After", String.valueOf(seconds));
        long minutes = (seconds + 59) / 60;
        show(context, HttpStatus.TOO_MANY_REQUESTS, MasukPage.State.TOO_MANY, minutes, target);
      } else {
        show(context, HttpStatus.FORBIDDEN, MasukPage.State.REFUSED, 0, target);
      }
    } catch (CommandException e) {
      unavailable(context, e, target);
    }
  }

  /** Ends the session. */
  void signOut(Context context) {
    Viewer viewer = gate.viewer(context);
    Token token = caller.token(context, Caller.SESSION).orElseThrow();
    try {
      desk.orElseThrow().signOut(token, viewer, caller.address(context));
    } catch (CommandException e) {
      gate.troubled(e);
      throw new Gate.UnavailableException();
    }
    caller.forget(context, Caller.SESSION);
    go(context, settings.basePath() + "/");
  }

  private void unavailable(Context context, CommandException e, String target) {
    if (!e.getMessage().isEmpty()) {
      gate.troubled(e);
    }
    show(context, HttpStatus.SERVICE_UNAVAILABLE, MasukPage.State.UNAVAILABLE, 0, target);
  }

  private void show(
      Context context, HttpStatus status, MasukPage.State state, long minutes, String target) {
    Optional<Token> before = caller.token(context, Caller.BEFORE_SIGN_IN);
    Token token = before.orElseGet(Token::random);
    if (before.isEmpty() && state != MasukPage.State.UNAVAILABLE) {
      caller.keep(context, Caller.BEFORE_SIGN_IN, token);
    }
    context.status(status).header("Cache-Control", "no-store").header("Vary", "Cookie");
    site.signIn(context, state, minutes, target, token.formToken());
  }

  private static void go(Context context, String target) {
    context.header("Cache-Control", "no-store").redirect(target, HttpStatus.SEE_OTHER);
  }

  /** Where to go after signing in: an address of this site, else its first page. */
  private String target(String asked) {
    String base = settings.basePath();
    String start = base + "/";
    boolean local =
        asked != null
            && asked.length() <= LONGEST_TARGET
            && asked.startsWith(start)
            && asked.matches("/([\\x21-\\x7e&&[^\\\\/]][\\x21-\\x7e&&[^\\\\]]*)?");
    boolean circular =
        local && (asked.startsWith(start + "masuk") || asked.startsWith(start + "keluar"));
    return local && !circular ? asked : start;
  }
}
