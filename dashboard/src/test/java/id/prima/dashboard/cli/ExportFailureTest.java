package id.prima.dashboard.cli;

import static id.prima.dashboard.TestLake.query;
import static id.prima.dashboard.TestLake.row;
import static id.prima.dashboard.cli.Ran.prima;
import static org.assertj.core.api.Assertions.assertThat;

import id.prima.cli.ExitCode;
import id.prima.dashboard.TestLake;
import id.prima.data.Tables;
import id.prima.data.marts.LayananInfo;
import id.prima.data.release.Current;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an export says when the lake is not there, not whole, or not of this contract. */
class ExportFailureTest {

  private static final LayananInfo KTP =
      row(Tables.LAYANAN, "unit_id", "dukcapil", "layanan_id", "ktp", "nama", "KTP-el");

  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void openLake() {
    lake = new TestLake(folder.resolve("lake"));
  }

  private String failure(String... more) {
    List<String> all =
        new ArrayList<>(List.of("export", "layanan", "--lake", lake.root().toString()));
    all.addAll(List.of(more));
    Ran ran = prima(all.toArray(String[]::new));
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.out()).isEmpty();
    return ran.err();
  }

  private static String header() {
    return "unit_id,layanan_id,nama,tarif,pengguna,jumlah_pengguna\n";
  }

  @Test
  void withoutLakeItSaysHowToMakeOne() {
    assertThat(failure())
        .contains("tidak ada lake di " + lake.root())
        .contains("./prima run --period 2026-Q3 --in FOLDER --lake " + lake.root());
  }

  @Test
  void withoutCurrentJsonItSaysHowToMakeOne() throws IOException {
    Files.createDirectories(lake.root());
    assertThat(failure()).contains("belum ada rilis yang terbit").contains("./prima run");
    lake.release("2026-Q3.r1").with(Tables.LAYANAN, KTP).draft();
    assertThat(failure()).contains("current.json tidak ada").contains("./prima run");
  }

  @Test
  void nothingPublishedIsSaid() throws IOException {
    Files.createDirectories(lake.root());
    lake.writeCurrent(Current.empty());
    assertThat(failure()).contains("belum ada rilis yang terbit");
    Ran ran = prima("export", "layanan", "--lake", lake.root().toString(), "--period", "2026-Q3");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.WRONG_ARGUMENTS);
    assertThat(ran.err()).contains("yang terbit: belum satu pun");
  }

  @Test
  void aLakeElsewhereIsNotReadFromHere() {
    Ran ran = prima("export", "layanan", "--lake", "hdfs://namenode/lake");
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("hdfs://namenode/lake/ bukan folder di komputer ini");
  }

  @Test
  void aLakeMayBeAFileUri() {
    lake.release("2026-Q3.r1").with(Tables.LAYANAN, KTP).publish();
    Ran ran = prima("export", "layanan", "--lake", lake.root().toUri().toString());
    assertThat(ran.out()).isEqualTo(header() + "dukcapil,ktp,KTP-el,,x,\n");
  }

  @Test
  void aFileThatIsGone() throws IOException {
    lake.release("2026-Q3.r1").with(Tables.LAYANAN, KTP).publish();
    Files.delete(lake.file("2026-Q3.r1", "layanan"));
    assertThat(failure())
        .contains(
            "rilis 2026-Q3.r1, tabel layanan: berkas layanan/part-00000.parquet tidak ada."
                + " Periksa dengan: ./prima verify --lake "
                + lake.root());
  }

  @Test
  void aFileWithOneByteChanged() throws IOException {
    lake.release("2026-Q3.r1").with(Tables.LAYANAN, KTP).publish();
    Path file = lake.file("2026-Q3.r1", "layanan");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThat(failure()).contains("berkas layanan/part-00000.parquet berubah sejak rilis dibuat");
  }

  @Test
  void aFileThatWasNeverParquet() throws IOException {
    Path file = lake.file("2026-Q3.r1", "layanan");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "PAR1 bukan parquet PAR1");
    String sha256 = ReleaseJson.sha256(Files.readAllBytes(file));
    lake.release("2026-Q3.r1")
        .listing(
            new Manifest.Content(
                "layanan/",
                1,
                "0",
                List.of(new Manifest.File("part-00000.parquet", Files.size(file), sha256))))
        .publish();
    assertThat(failure()).contains("rusak dan tidak dapat dibaca").contains("2026-Q3.r1, tabel");
  }

  @Test
  void columnsOfAnotherContract() {
    lake.release("2026-Q3.r1")
        .with(
            Tables.LAYANAN,
            false,
            1,
            "SELECT 'u' AS unit_id, 'l' AS layanan_id, 'n' AS nama, 5 AS tarif,"
                + " 'publik' AS pengguna, 7::BIGINT AS jumlah_pemakai")
        .publish();
    assertThat(failure())
        .contains("kolomnya bukan kolom yang dikenal Prima versi ini")
        .contains("tidak ada: tarif STRING; tidak ada: jumlah_pengguna LONG")
        .contains("tidak dikenal: tarif INT; tidak dikenal: jumlah_pemakai LONG");
  }

  @Test
  void decimalsOfAnotherScale() {
    lake.release("2026-Q3.r1")
        .with(
            Tables.UNIT_IKM,
            false,
            1,
            "SELECT * REPLACE (ikm::DECIMAL(7,4) AS ikm) FROM ("
                + query(Tables.UNIT_IKM, row(Tables.UNIT_IKM))
                + ")")
        .publish();
    Ran ran = prima("export", "unit_ikm", "--lake", lake.root().toString());
    assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(ran.err()).contains("tidak ada: ikm DECIMAL; tidak dikenal: ikm DECIMAL(7,4)");
  }

  @Test
  void aValueMissingWhereTheContractWantsOne() {
    String good = query(Tables.LAYANAN, KTP);
    lake.release("2026-Q3.r1")
        .with(
            Tables.LAYANAN,
            false,
            2,
            good + " UNION ALL SELECT * REPLACE (NULL::VARCHAR AS unit_id) FROM (" + good + ")")
        .publish();
    assertThat(failure())
        .contains("tabel layanan: berkas layanan/part-00000.parquet baris 2")
        .contains("layanan.unit_id is empty");
  }

  @Test
  void aListWithAHole() {
    lake.release("2026-Q3.r1")
        .with(
            Tables.UNIT_IKM,
            false,
            1,
            "SELECT * REPLACE (['2026-Q3', NULL] AS quarters) FROM ("
                + query(Tables.UNIT_IKM, row(Tables.UNIT_IKM))
                + ")")
        .publish();
    assertThat(prima("export", "unit_ikm", "--lake", lake.root().toString()).err())
        .contains("baris 1: daftar quarters berisi nilai kosong");
  }

  @Test
  void fewerRowsThanTheManifestSays() {
    lake.release("2026-Q3.r1").with(Tables.LAYANAN, false, 2, query(Tables.LAYANAN, KTP)).publish();
    assertThat(failure()).contains("berisi 1 baris, padahal manifest menyebut 2");
  }

  @Test
  void aTableThatTheReleaseDoesNotHave() {
    lake.release("2026-Q3.r1").publish();
    assertThat(failure()).contains("rilis 2026-Q3.r1, tabel layanan: tidak ada dalam rilis ini");
    lake.release("2026-Q4.r1").with(Tables.LAYANAN, KTP).publish();
    assertThat(prima("export", "layanan", "--public", "--lake", lake.root().toString()).err())
        .contains("rilis 2026-Q4.r1, tabel layanan: tidak ada dalam rilis ini");
  }

  @Test
  void aManifestThatPointsOutOfItsRelease() throws IOException {
    Files.createDirectories(lake.root());
    Files.writeString(lake.root().resolve("rahasia"), "x");
    lake.release("2026-Q3.r1")
        .listing(
            new Manifest.Content(
                "layanan/", 1, "0", List.of(new Manifest.File("../../../rahasia", 1, "0"))))
        .publish();
    assertThat(failure()).contains("di luar rilis");
  }

  @Test
  void aManifestThatIsNoneOrAnothersOrNewer() throws IOException {
    lake.release("2026-Q3.r1").format(2).with(Tables.LAYANAN, KTP).publish();
    assertThat(failure())
        .contains("rilis 2026-Q3.r1: manifest.json ditulis oleh Prima yang lebih baru");

    Path manifest = lake.folder("2026-Q3.r1").resolve("manifest.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"format\" : 2", "\"format\" : 1"));
    assertThat(failure()).contains("2026-Q3.r1: manifest.json berubah sejak rilis terbit");

    lake.release("2026-Q3.r2").with(Tables.LAYANAN, KTP).draft();
    Path draft = lake.folder("2026-Q3.r2").resolve("manifest.json");
    String another = Files.readString(draft).replace("2026-Q3.r2", "2026-Q3.r1");
    assertThat(draftFailureAfterWriting(draft, "{\"format\":1,")).contains("rusak");
    assertThat(draftFailureAfterWriting(draft, "{\"format\":1,\"id\":\"2026-Q3.r2\"}"))
        .contains("rusak");
    assertThat(draftFailureAfterWriting(draft, another))
        .contains("adalah manifest rilis 2026-Q3.r1");
    Files.delete(draft);
    assertThat(failure("--release", "2026-Q3.r2")).contains("manifest.json tidak ada");
  }

  private String draftFailureAfterWriting(Path manifest, String content) throws IOException {
    Files.writeString(manifest, content);
    return failure("--release", "2026-Q3.r2");
  }

  @Test
  void aCurrentJsonThatIsNoneOrNewer() throws IOException {
    lake.release("2026-Q3.r1").with(Tables.LAYANAN, KTP).publish();
    Path current = lake.root().resolve("current.json");
    Files.writeString(current, "{\"format\":2,\"published\":{},\"history\":[]}");
    assertThat(failure()).contains("current.json ditulis oleh Prima yang lebih baru");
    Files.writeString(current, "bukan json");
    assertThat(failure()).contains("current.json rusak");
    Files.writeString(current, "{\"format\":1}");
    assertThat(failure()).contains("current.json rusak");
    lake.writeCurrent(
        new Current(
            1,
            Map.of("2026-Q2", lake.current().find("2026-Q3").orElseThrow()),
            lake.current().history()));
    assertThat(failure()).contains("current.json rusak");
  }

  @Test
  void aPublishedReleaseWhoseFolderIsGone() throws IOException {
    lake.release("2026-Q3.r1").publish();
    Files.delete(lake.folder("2026-Q3.r1").resolve("manifest.json"));
    Files.delete(lake.folder("2026-Q3.r1"));
    assertThat(failure()).contains("rilis 2026-Q3.r1: manifest.json tidak ada");
  }
}
