package id.prima.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.prima.dashboard.TestLake;
import id.prima.dashboard.cli.DashboardMain;
import id.prima.dashboard.web.WebServer;
import id.prima.data.Table;
import id.prima.data.Tables;
import io.javalin.Javalin;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API as programs see it, over a real server. */
class ApiTest {

  private static final String ROOT = "/api/v1";
  private static final String PINNED = "/rilis/" + ApiLake.EARLIER + ROOT;

  @TempDir static Path folder;
  private static TestLake lake;
  private static ApiServer server;
  private static Contract contract;

  @BeforeAll
  static void serve() {
    lake = ApiLake.in(folder);
    server = new ApiServer(lake.root(), "");
    contract = new Contract(server.json(ROOT + "/openapi.json"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  static Stream<String> describedPaths() {
    return Api.ENDPOINTS.stream().map(Endpoint::path);
  }

  static Stream<Table<?>> publicTables() {
    return Tables.withPublicCopy().stream();
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String forUnit(String path, String unit) {
    return path.replace("{unit_id}", encode(unit));
  }

  @ParameterizedTest
  @MethodSource("describedPaths")
  void everyDescribedAddressAnswersAsDescribed(String path) {
    assertThat(contract.paths()).contains(path);
    for (String root : List.of(ROOT, PINNED)) {
      for (String unit : List.of(ApiLake.PLAIN, ApiLake.SLASHED)) {
        HttpResponse<String> answer = server.get(root + forUnit(path, unit));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(contract.differences(path, ApiServer.parse(answer.body()))).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("describedPaths")
  void everyDescribedParameterIsTaken(String path) {
    contract
        .operation(path)
        .path("parameters")
        .forEach(
            parameter -> {
              if (parameter.path("in").asText().equals("query")) {
                String name = parameter.path("name").asText();
                String value =
                    switch (name) {
                      case "period" -> "2026-Q2";
                      case "page", "size" -> "1";
                      case "instrumen" -> "SKM-14-2f1c9ab0";
                      case "jenis" -> "x";
                      default ->
                          parameter.path("schema").path("enum").path(0).asText(ApiLake.PLAIN);
                    };
                String asked = forUnit(path, ApiLake.PLAIN) + "?" + name + "=" + value;
                assertThat(server.get(ROOT + asked).statusCode()).as(asked).isEqualTo(200);
              }
            });
    assertThat(server.get(ROOT + forUnit(path, ApiLake.PLAIN) + "?sembarang=1").statusCode())
        .isEqualTo(400);
  }

  @Test
  void everyAddressThatTheServerHasIsDescribed() throws ReflectiveOperationException {
    Field field = WebServer.class.getDeclaredField("javalin");
    field.setAccessible(true);
    Set<String> routes =
        ((Javalin) field.get(server.server()))
            .unsafe.internalRouter.allHttpHandlers().stream()
                .map(route -> route.endpoint.path)
                .filter(path -> path.contains("/api/"))
                .collect(Collectors.toCollection(TreeSet::new));
    Set<String> described = new TreeSet<>();
    contract
        .paths()
        .forEach(
            path -> {
              described.add(ROOT + path);
              described.add("/rilis/{release}" + ROOT + path);
            });
    assertThat(routes).isEqualTo(described);
  }

  @ParameterizedTest
  @MethodSource("publicTables")
  void aTableIsWhatTheCommandLineExports(Table<?> table, @TempDir Path out) throws IOException {
    Path exported = out.resolve("rows.jsonl");
    int exitCode =
        DashboardMain.run(
            "export",
            table.name(),
            "--public",
            "--lake",
            lake.root().toString(),
            "--release",
            ApiLake.EARLIER,
            "--period",
            "2026-Q2",
            "--format",
            "jsonl",
            "--out",
            exported.toString());
    assertThat(exitCode).isZero();
    JsonNode answer = server.json(PINNED + "/tables/" + table.name() + "?size=1000");
    List<String> rows = new ArrayList<>();
    answer.path("rows").forEach(row -> rows.add(row.toString()));
    assertThat(rows).isNotEmpty().containsExactlyElementsOf(Files.readAllLines(exported));
    assertThat(answer.path("total").asInt()).isEqualTo(rows.size());
  }

  @Test
  void decimalsKeepTheirDigits() {
    assertThat(server.get(ROOT + "/tables/unit_ikm").body()).contains("\"ikm\":84.60,");
  }

  @Test
  void pagesTogetherAreTheWholeAndOfOneRelease() {
    JsonNode whole = server.json(ROOT + "/tables/unit_ikm");
    List<JsonNode> rows = new ArrayList<>();
    String next = ROOT + "/tables/unit_ikm?size=1";
    while (next != null) {
      JsonNode page = server.json(next);
      assertThat(page.path("rows")).hasSize(1);
      assertThat(page.path("total")).isEqualTo(whole.path("total"));
      rows.add(page.path("rows").get(0));
      next = page.path("next").textValue();
      assertThat(next == null || next.startsWith("/rilis/" + ApiLake.LATEST + ROOT)).isTrue();
    }
    assertThat(rows).hasSizeGreaterThan(1).containsExactlyElementsOf(whole.path("rows"));
  }

  @Test
  void aPageBeyondTheLastIsEmpty() {
    JsonNode answer = server.json(ROOT + "/tables/unit?page=999999&size=1000");
    assertThat(answer.path("rows")).isEmpty();
    assertThat(answer.path("next").isNull()).isTrue();
  }

  @Test
  void aUnitIsFoundByItsSlashedIdAndByWordsOfItsName() {
    assertThat(
            server
                .json(ROOT + "/units/" + encode(ApiLake.SLASHED))
                .path("unit")
                .path("unit_id")
                .asText())
        .isEqualTo(ApiLake.SLASHED);
    assertThat(server.json(ROOT + "/units?q=MELATI%20dinas").path("total").asInt()).isEqualTo(1);
    assertThat(server.json(ROOT + "/units?q=anggrek").path("total").asInt()).isZero();
    assertThat(server.json(ROOT + "/units?jenis=x").path("total").asInt()).isEqualTo(1);
  }

  @Test
  void complaintsAreThoseOfTheUnitAskedForAndOfOneDimensionIfAsked() {
    String path = ROOT + "/units/" + ApiLake.PLAIN + "/complaints";
    JsonNode all = server.json(path);
    assertThat(all.path("holds_complaints").asBoolean()).isTrue();
    assertThat(all.path("complaint_flow")).hasSize(2);
    assertThat(all.path("unit_complaints"))
        .allMatch(row -> row.path("unit_id").asText().equals(ApiLake.PLAIN));
    assertThat(server.json(path + "?dimension=kanal").path("complaint_flow")).isEmpty();
    assertThat(server.json(ROOT + "/complaints").path("complaint_flow")).isEmpty();
    isProblem("404", server.get(ROOT + "/units/zzz/complaints"));
    isProblem("400", server.get(path + "?dimension=zzz"));
  }

  @Test
  void qualityIsOfOneFeed() {
    JsonNode complaints = server.json(ROOT + "/quality?feed=pengaduan");
    assertThat(complaints.path("feed").asText()).isEqualTo("pengaduan");
    assertThat(complaints.path("files").asInt()).isZero();
    assertThat(server.json(ROOT + "/quality").path("feed").asText()).isEqualTo("survei");
  }

  @Test
  void aTrendHasOnePointPerQuarterOldestFirst() {
    JsonNode rows = server.json(ROOT + "/units/" + ApiLake.PLAIN + "/trend").path("rows");
    assertThat(rows)
        .extracting(row -> row.path("period").asText())
        .containsExactly("2026-Q2", "2026-Q3");
    assertThat(server.json(PINNED + "/units/" + ApiLake.PLAIN + "/trend").path("rows")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/units?size=0",
        "/units?size=1001",
        "/units?page=x",
        "/units?jenis=zzz",
        "/unsur?tingkat=zzz",
        "/summary?period=2026-Q5",
        "/summary?instrumen=zzz",
        "/summary?period=2026-Q3&period=2026-Q2",
        "/releases?period=2026-Q3"
      })
  void whatCannotBeReadIsExplained(String path) {
    isProblem("400", server.get(ROOT + path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROOT + "/zzz",
        ROOT + "/tables/skm_cell",
        ROOT + "/units/zzz",
        ROOT + "/units/zzz/trend",
        ROOT + "/summary?period=2020-Q1",
        "/rilis/2020-Q1.r1" + ROOT + "/summary",
        "/rilis/2020-Q1.r1" + ROOT + "/zzz",
        PINNED + "/summary?period=2026-Q3"
      })
  void whatIsNotThereIsExplained(String path) {
    isProblem("404", server.get(path));
  }

  private static void isProblem(String status, HttpResponse<String> answer) {
    assertThat(String.valueOf(answer.statusCode())).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(contract.problemDifferences(status, ApiServer.parse(answer.body()))).isEmpty();
  }

  @Test
  void anExplanationNamesWhatIsMissing() {
    assertThat(server.json(ROOT + "/units/zzz").path("detail").asText()).contains("Unit zzz");
  }

  @Test
  void nothingPublishedIsSaid(@TempDir Path empty) {
    try (ApiServer bare = new ApiServer(empty, "")) {
      isProblem("503", bare.get(ROOT + "/summary"));
    }
  }

  @Test
  void anUnchangedAnswerIsNotSentTwiceAndNobodyElseMayReadIt() {
    HttpResponse<String> first = server.get(ROOT + "/summary");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("no-cache");
    assertThat(first.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
    HttpResponse<String> second = server.get(ROOT + "/summary", "If-None-Match", tag);
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void addressesBeginWithTheBasePath() {
    try (ApiServer below = new ApiServer(lake.root(), "/prima")) {
      JsonNode servers = below.json("/prima" + ROOT + "/openapi.json").path("servers");
      assertThat(servers.path(0).path("url").asText()).isEqualTo("/prima" + ROOT);
      assertThat(servers.path(1).path("url").asText()).isEqualTo("/prima/rilis/{release}" + ROOT);
      String next = below.json("/prima" + ROOT + "/units?size=1").path("next").asText();
      assertThat(next).startsWith("/prima/rilis/");
      assertThat(below.get(next).statusCode()).isEqualTo(200);
      isProblem("404", below.get("/prima" + ROOT + "/zzz"));
    }
  }

  @Test
  void toWhoIsNotSignedInADraftIsAsIfItWereNotThere() {
    assertThat(server.json(ROOT + "/summary").path("release").asText()).isEqualTo(ApiLake.LATEST);
    HttpResponse<String> draft = server.get("/rilis/" + ApiLake.DRAFT + ROOT + "/summary");
    HttpResponse<String> none = server.get("/rilis/2026-Q3.r77" + ROOT + "/summary");
    isProblem("404", draft);
    assertThat(draft.body()).isEqualTo(none.body().replace("2026-Q3.r77", ApiLake.DRAFT));
    assertThat(server.get(ROOT + "/releases").body()).doesNotContain(ApiLake.DRAFT + "\"");
    assertThat(server.get("/rilis").body()).doesNotContain(ApiLake.DRAFT);
  }
}
