package id.prima.analytics.bench;

import java.nio.file.Path;

/** One way to read, check and write a survey file: what is timed. */
public interface Reading {

  /** As it is shown. */
  String name();

  /**
   * Reads the file of a landing folder, writes accepted and refused rows below a new folder.
   *
   * @return how many rows were accepted
   */
  long read(BenchFile file, Path out) throws Exception;
}
