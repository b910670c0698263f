package id.prima.ingest.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;

/** A landing folder, wherever it is. Paths are relative, with forward slashes. */
public interface LandingSource extends Serializable {

  /** All files below the folder, in order of path; none where it does not exist. */
  List<String> files() throws IOException;

  /** Opens one of them. The caller closes it. */
  InputStream open(String path) throws IOException;
}
