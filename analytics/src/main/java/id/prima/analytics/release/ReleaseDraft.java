package id.prima.analytics.release;

import id.prima.data.Lake;
import id.prima.data.Table;
import id.prima.data.release.Manifest;
import id.prima.data.release.ReleaseJson;
import id.prima.ingest.spark.LakeFiles;
import id.prima.ingest.spark.TableFile;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;

/** A release that is being written beside the others; nobody sees it until it gets its name. */
public final class ReleaseDraft implements AutoCloseable {

  private final LakeFiles files;
  private final URI folder;
  private final List<Manifest.Content> tables = new ArrayList<>();
  private boolean named;

  ReleaseDraft(LakeFiles files, Lake lake) throws IOException {
    this.files = files;
    this.folder = lake.releases().resolve(".tmp-" + UUID.randomUUID() + "/");
    files.makeFolder(folder);
  }

  /** Writes a table. */
  public <R extends Record> void write(Table<R> table, Iterator<R> rows) throws IOException {
    write(table, rows, false);
  }

  /** Writes the public copy of a table. */
  public <R extends Record> void writePublic(Table<R> table, List<R> rows) throws IOException {
    write(table, rows.iterator(), true);
  }

  private <R extends Record> void write(Table<R> table, Iterator<R> rows, boolean publicCopy)
      throws IOException {
    String name = Lake.tableFolder(table, publicCopy);
    URI file = folder.resolve(name + TableFile.NAME);
    TableFile.Written written = TableFile.write(table, rows, file, files.configuration());
    byte[] bytes = files.read(file).orElseThrow();
    tables.add(
        new Manifest.Content(
            name,
            written.rows(),
            written.hash(),
            List.of(new Manifest.File(TableFile.NAME, bytes.length, ReleaseJson.sha256(bytes)))));
  }

  /** Where a table of the draft lies. */
  public URI tableFolder(Table<?> table) {
    return folder.resolve(Lake.tableFolder(table, false));
  }

  /** The tables written so far, in order of folder. */
  public List<Manifest.Content> tables() {
    return tables.stream().sorted(Comparator.comparing(Manifest.Content::folder)).toList();
  }

  /** Writes the manifest and gives the folder its name; false where that name is taken. */
  boolean name(Manifest manifest, URI release) throws IOException {
    files.write(folder.resolve(Lake.MANIFEST), ReleaseJson.write(manifest));
    named = files.moveFolder(folder, release);
    return named;
  }

  @Override
  public void close() throws IOException {
    if (!named) {
      files.deleteFolder(folder);
    }
  }
}
