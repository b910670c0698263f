package id.prima.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeTest {

  @Test
  void aLakeOnAnyFileSystemHasTheSamePlaces() {
    Lake lake = Lake.of("hdfs://namenode:8020/prima/lake");
    assertThat(lake.current()).hasToString("hdfs://namenode:8020/prima/lake/current.json");
    assertThat(lake.release("2026-Q3.r1"))
        .hasToString("hdfs://namenode:8020/prima/lake/releases/2026-Q3.r1/");
    assertThat(lake.silver("survei", "0123"))
        .hasToString("hdfs://namenode:8020/prima/lake/silver/survei/0123/");
    assertThat(lake.rejections("survei", "0123"))
        .hasToString("hdfs://namenode:8020/prima/lake/rejections/survei/0123/");
    assertThat(Lake.of("hdfs://namenode:8020/prima/lake/")).isEqualTo(lake);
  }

  @Test
  void aLocalFolderMayHaveBlanksAndNeedNotExist(@TempDir Path folder) {
    Lake lake = Lake.of(folder.resolve("Biro Organisasi/danau").toString());
    assertThat(Path.of(lake.current()))
        .isEqualTo(folder.resolve("Biro Organisasi/danau/current.json"));
    assertThat(lake.root().toString()).startsWith("file:///").endsWith("/danau/");
    assertThat(Lake.of("danau").root().isAbsolute()).isTrue();
  }

  @Test
  void aRelativeAddressIsNoLake() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Lake(URI.create("lake/")));
  }

  @Test
  void publicCopiesLieApart() {
    assertThat(Lake.tableFolder(Tables.UNIT_IKM, false)).isEqualTo("unit_ikm/");
    assertThat(Lake.tableFolder(Tables.UNIT_IKM, true)).isEqualTo("public/unit_ikm/");
  }
}
