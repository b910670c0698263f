package id.prima.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.prima.dashboard.account.Access;
import id.prima.dashboard.snapshot.CatalogueStore;
import id.prima.data.Lake;
import io.javalin.Javalin;
import io.javalin.http.HandlerType;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with an address that has no rule does not start. */
class RoutesTest {

  @TempDir Path folder;

  private WebServer start(BiConsumer<Routes, Site> more) {
    return WebServer.start(
        new CatalogueStore(Lake.of(folder), line -> {}),
        new Settings(
            "127.0.0.1",
            0,
            "",
            ZoneOffset.UTC,
            InstantSource.system(),
            line -> {},
            Optional.empty(),
            false,
            Settings.SignIn.NONE),
        more);
  }

  @Test
  void anAddressWithoutARuleIsNamed() {
    assertThatThrownBy(() -> start((routes, site) -> routes.get("/tanpa-aturan", null, c -> {})))
        .hasStackTraceContaining("no rule for GET /tanpa-aturan");
    try (WebServer server =
        start((routes, site) -> routes.get("/dengan-aturan", Access.MERIT, c -> {}))) {
      assertThat(server.routes()).extracting(Route::path).contains("/dengan-aturan", "/", "/masuk");
    }
  }

  @Test
  void anAddressEnteredPastTheTableIsNamed() {
    for (HandlerType method :
        List.of(HandlerType.GET, HandlerType.HEAD, HandlerType.POST, HandlerType.DELETE)) {
      AtomicReference<Routes> table = new AtomicReference<>();
      Javalin javalin =
          Javalin.create(
              config -> {
                table.set(new Routes(config.routes, null));
                config.routes.before(context -> {});
                config.routes.addHttpHandler(method, "/lewat/{x}", context -> {});
              });
      assertThatThrownBy(() -> table.get().check(javalin))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(method + " /lewat/{x}");
    }
    AtomicReference<Routes> table = new AtomicReference<>();
    Javalin none = Javalin.create(config -> table.set(new Routes(config.routes, null)));
    assertThatCode(() -> table.get().check(none)).doesNotThrowAnyException();
  }
}
