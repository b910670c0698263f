package id.prima.dashboard.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import id.prima.dashboard.TestLake;
import id.prima.data.Lake;
import id.prima.data.Tables;
import id.prima.data.marts.UnitIkm;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseId;
import id.prima.data.vocab.Period;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages see of a lake that changes, or that somebody broke, while they are served. */
class CatalogueStoreTest {

  private static final Period Q2 = Period.quarter(2026, 2);
  private static final Period Q3 = Period.quarter(2026, 3);

  @TempDir Path folder;

  private final List<String> log = new ArrayList<>();
  private TestLake lake;
  private CatalogueStore store;

  @BeforeEach
  void oneQuarterIsPublished() {
    lake = new TestLake(folder.resolve("lake"));
    store = new CatalogueStore(Lake.of(lake.root()), log::add);
    release("2026-Q2.r1", "80.00").publish();
    store.refresh();
  }

  private TestLake.Writing release(String id, String ikm) {
    String quarter = ReleaseId.parse(id).orElseThrow().period().toString();
    return lake.release(id)
        .counted(120)
        .withPublic(
            Tables.UNIT_IKM,
            TestLake.row(
                Tables.UNIT_IKM,
                "period",
                quarter,
                "tingkat",
                "semua",
                "unit_id",
                "*",
                "instrumen",
                "SKM",
                "pengguna",
                "publik",
                "ikm",
                new BigDecimal(ikm),
                "status",
                "cukup"))
        .readable();
  }

  private static BigDecimal ikm(Catalogue catalogue, Period quarter) {
    return catalogue
        .find(quarter)
        .flatMap(s -> s.ikm(FigureKey.office(quarter, Population.USUAL)))
        .map(UnitIkm::ikm)
        .orElse(null);
  }

  private String latest() {
    return store.catalogue().latest().map(s -> s.id().toString()).orElse("");
  }

  private static ReleaseId id(String text) {
    return ReleaseId.parse(text).orElseThrow();
  }

  private List<String> listed() {
    return store.catalogue().releases().stream()
        .map(r -> r.summary().id() + " " + r.summary().state().spoken() + " " + r.whole())
        .toList();
  }

  /** Changes one byte in the middle of a public file; the bytes as they were. */
  private byte[] damage(String release) throws IOException {
    Path file = lake.file(release, "public/unit_ikm");
    byte[] before = Files.readAllBytes(file);
    byte[] bytes = before.clone();
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    return before;
  }

  @Test
  void aNewReleaseShowsAfterTheNextLook() {
    Catalogue before = store.catalogue();
    release("2026-Q3.r1", "82.50").publish();
    assertThat(latest()).isEqualTo("2026-Q2.r1");

    store.refresh();

    assertThat(latest()).isEqualTo("2026-Q3.r1");
    assertThat(ikm(store.catalogue(), Q3)).isEqualTo("82.50");
    assertThat(ikm(store.catalogue(), Q2)).isEqualTo("80.00");
    assertThat(store.catalogue().version()).isNotEqualTo(before.version());
    assertThat(store.catalogue().problems()).isEmpty();
  }

  @Test
  void whatIsKnownIsNotReadAgain() {
    Catalogue before = store.catalogue();
    store.refresh();
    assertThat(store.catalogue()).isSameAs(before);

    release("2026-Q3.r1", "82.50").publish();
    store.refresh();
    assertThat(store.catalogue().find(Q2).orElseThrow()).isSameAs(before.find(Q2).orElseThrow());
  }

  @Test
  void aRequestThatHoldsACatalogueKeepsItsFigures() {
    Catalogue held = store.catalogue();
    release("2026-Q2.r2", "91.00").publish();
    store.refresh();

    assertThat(ikm(held, Q2)).isEqualTo("80.00");
    assertThat(ikm(store.catalogue(), Q2)).isEqualTo("91.00");
    assertThat(store.pinned(id("2026-Q2.r1"), held).orElseThrow())
        .isSameAs(held.find(Q2).orElseThrow());
    assertThat(listed()).containsExactly("2026-Q2.r1 digantikan true", "2026-Q2.r2 terbit true");
  }

  @Test
  void aDamagedNewerReleaseLeavesTheLastWholeOneOfItsQuarter() throws IOException {
    release("2026-Q2.r2", "91.00").publish();
    byte[] whole = damage("2026-Q2.r2");
    store.refresh();

    assertThat(latest()).isEqualTo("2026-Q2.r1");
    assertThat(ikm(store.catalogue(), Q2)).isEqualTo("80.00");
    assertThat(store.catalogue().problems())
        .containsExactly(Catalogue.Problem.of("notice.release.older", "2026-Q2.r2", "2026-Q2.r1"));
    assertThat(listed()).containsExactly("2026-Q2.r1 digantikan true", "2026-Q2.r2 terbit false");
    assertThat(store.pinned(id("2026-Q2.r2"), store.catalogue())).isEmpty();

    Catalogue damaged = store.catalogue();
    store.refresh();
    assertThat(store.catalogue()).as("not tried again while it lies there").isSameAs(damaged);

    Files.write(lake.file("2026-Q2.r2", "public/unit_ikm"), whole);
    store.refresh();
    assertThat(ikm(store.catalogue(), Q2)).as("mended").isEqualTo("91.00");
    assertThat(store.catalogue().problems()).isEmpty();
    assertThat(store.catalogue().version()).isNotEqualTo(damaged.version());
  }

  @Test
  void aQuarterWithoutAWholeReleaseLeavesTheOthers() throws IOException {
    release("2026-Q3.r1", "82.50").publish();
    damage("2026-Q3.r1");
    store.refresh();

    assertThat(latest()).isEqualTo("2026-Q2.r1");
    assertThat(store.catalogue().find(Q3)).isEmpty();
    assertThat(store.catalogue().problems())
        .containsExactly(Catalogue.Problem.of("notice.release.none", "2026-Q3.r1"));
  }

  @Test
  void aReleaseOfANewerPrimaLeavesTheLastThatCanBeRead() {
    release("2026-Q2.r2", "91.00").format(Manifest.FORMAT + 1).publish();
    store.refresh();

    assertThat(latest()).isEqualTo("2026-Q2.r1");
    assertThat(listed()).contains("2026-Q2.r2 terbit false");
  }

  @Test
  void aDraftIsListedAndOpensUnderItsNameAlone() {
    Catalogue before = store.catalogue();
    release("2026-Q2.r2", "91.00").draft();
    assertThat(store.pinned(id("2026-Q2.r2"), before)).isEmpty();

    store.refresh();

    assertThat(listed()).containsExactly("2026-Q2.r1 terbit true", "2026-Q2.r2 draf true");
    assertThat(latest()).isEqualTo("2026-Q2.r1");
    assertThat(ikm(store.catalogue(), Q2)).isEqualTo("80.00");
    assertThat(store.pinned(id("2026-Q2.r2"), store.catalogue())).isPresent();
    assertThat(store.pinned(id("2026-Q2.r3"), store.catalogue())).isEmpty();
    assertThat(store.catalogue().version()).isNotEqualTo(before.version());
  }

  @Test
  void aMissingLakeIsSaidOnceAndFillsWhenItComes() {
    Path later = folder.resolve("later");
    CatalogueStore waiting = new CatalogueStore(Lake.of(later), log::add);
    log.clear();
    waiting.refresh();
    waiting.refresh();

    assertThat(log).hasSize(1).first().asString().contains(later.toString());
    assertThat(waiting.catalogue().latest()).isEmpty();
    assertThat(waiting.catalogue().problems()).containsExactly(Catalogue.Problem.of("notice.lake"));

    lake = new TestLake(later);
    release("2026-Q3.r1", "82.50").publish();
    waiting.refresh();
    assertThat(ikm(waiting.catalogue(), Q3)).isEqualTo("82.50");
    assertThat(waiting.catalogue().problems()).isEmpty();
  }

  @Test
  void anEmptyLakeIsNoProblem() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    CatalogueStore waiting = new CatalogueStore(Lake.of(empty), log::add);
    waiting.refresh();

    assertThat(waiting.catalogue().latest()).isEmpty();
    assertThat(waiting.catalogue().releases()).isEmpty();
    assertThat(waiting.catalogue().problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1, 2]", "{\"format\": 99}", "{\"format\": 1}"})
  void whatCannotBeReadKeepsWhatWasServed(String broken) throws IOException {
    Path current = lake.root().resolve(Lake.CURRENT);
    byte[] whole = Files.readAllBytes(current);
    Files.writeString(current, broken);
    store.refresh();

    assertThat(ikm(store.catalogue(), Q2)).isEqualTo("80.00");
    assertThat(store.catalogue().problems()).containsExactly(Catalogue.Problem.of("notice.lake"));
    assertThat(listed()).containsExactly("2026-Q2.r1 terbit true");

    Files.write(current, whole);
    store.refresh();
    assertThat(store.catalogue().problems()).isEmpty();
  }

  @Test
  void aLakeThatIsEmptiedKeepsWhatWasServed() throws IOException {
    Files.delete(lake.root().resolve(Lake.CURRENT));
    store.refresh();

    assertThat(ikm(store.catalogue(), Q2)).isEqualTo("80.00");
    assertThat(store.catalogue().problems()).containsExactly(Catalogue.Problem.of("notice.lake"));
  }
}
