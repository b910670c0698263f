package id.prima.data.vocab;

/** Kind of survey; answers to different kinds are never pooled. See {@link Questionnaire}. */
public enum Instrumen implements Coded {
  SKM("SKM"),
  SPKP("SPKP"),
  SPAK("SPAK"),
  PROGRAM("program");

  private final String code;

  Instrumen(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
