package id.prima.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A landing folder whose archives are folders. */
class ArchiveLandingTest {

  @TempDir private Path folder;

  private void put(String path, byte[] content) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static byte[] gz(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
      gz.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String text(LandingSource source, String path, long offset) throws IOException {
    try (InputStream stream = source.open(path, offset)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void members_are_files_below_their_archive() throws IOException {
    put("survei/b.zip", new ZipFixture().add("rsud/a.csv", "0123").add("é.csv", "x").bytes());
    put("survei/c.csv.gz", gz("456"));
    put("survei/d.csv", "789".getBytes(StandardCharsets.UTF_8));
    put("cadangan.zip", new byte[] {1});
    LandingSource source = ArchiveLanding.over(new LocalLanding(folder));

    assertThat(source.files())
        .containsExactly(
            "cadangan.zip",
            "survei/b.zip/rsud/a.csv",
            "survei/b.zip/é.csv",
            "survei/c.csv",
            "survei/d.csv");
    assertThat(text(source, "survei/b.zip/rsud/a.csv", 0)).isEqualTo("0123");
    assertThat(text(source, "survei/b.zip/rsud/a.csv", 2)).isEqualTo("23");
    assertThat(text(source, "survei/c.csv", 1)).isEqualTo("56");
    assertThat(text(source, "survei/d.csv", 2)).isEqualTo("9");
    assertThat(source.length("survei/b.zip/rsud/a.csv")).isEqualTo(4);
    assertThat(source.length("survei/c.csv")).isEqualTo(3);
    assertThat(source.length("survei/d.csv")).isEqualTo(3);
  }

  @Test
  void it_travels_to_where_the_files_are_read() throws IOException, ClassNotFoundException {
    put("survei/b.zip", new ZipFixture().add("a.csv", "0123").bytes());
    LandingSource source = ArchiveLanding.over(new LocalLanding(folder));
    assertThat(source.files()).hasSize(1);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(source);
    }

    LandingSource there;
    try (ObjectInputStream objects =
        new ObjectInputStream(new ByteArrayInputStream(out.toByteArray()))) {
      there = (LandingSource) objects.readObject();
    }

    assertThat(text(there, "survei/b.zip/a.csv", 0)).isEqualTo("0123");
  }

  @Test
  void a_refused_archive_says_why_when_it_is_opened() throws IOException {
    put("survei/b.zip", new ZipFixture().add("../a.csv", "x").bytes());
    LandingSource source = ArchiveLanding.over(new LocalLanding(folder));

    assertThat(source.files()).containsExactly("survei/b.zip");
    assertThatThrownBy(() -> source.open("survei/b.zip"))
        .isInstanceOf(BrokenFileException.class)
        .hasMessageContaining("nama berkas yang tidak wajar");
  }

  @Test
  void members_that_share_their_bytes_are_refused() throws IOException {
    byte[] zip = new ZipFixture().add("a.csv", "0123").add("b.csv", "4567").bytes();
    // both are said to begin at the start of the archive, as in a quine of overlapping files
    int second = new String(zip, StandardCharsets.ISO_8859_1).lastIndexOf("b.csv") - 4;
    zip[second] = 0;
    put("survei/b.zip", zip);

    LandingSource source = ArchiveLanding.over(new LocalLanding(folder));

    assertThat(source.files()).containsExactly("survei/b.zip");
  }
}
