package id.prima.ingest.sample;

import java.io.Closeable;

/** A survey file being written in one of the layouts that offices use. */
interface SurveyFile extends Closeable {

  void write(Response response);
}
