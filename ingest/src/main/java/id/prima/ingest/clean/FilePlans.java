package id.prima.ingest.clean;

import java.util.List;

/** Plans and problems of all files of one feed, in order of path. */
public interface FilePlans {

  /** Files that can be read. */
  List<? extends FilePlan> plans();

  /** Files that cannot. */
  List<FilePlan.Problem> problems();
}
