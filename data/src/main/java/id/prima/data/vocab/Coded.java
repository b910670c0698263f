package id.prima.data.vocab;

/** A word of a closed list, as it is spelled in files, exports and addresses. */
public interface Coded {

  /** The spelling in files; stable, never translated. */
  String code();
}
