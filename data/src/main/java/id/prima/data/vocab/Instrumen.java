package id.prima.data.vocab;

/** The questionnaire that was asked; answers to different ones are never pooled. */
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
