package id.prima.data.vocab;

/** Who gave a BerAKHLAK assessment; pegawai = a member of staff of whom the file says no more. */
public enum AssessorRole implements Coded {
  PEGAWAI("pegawai"),
  ATASAN("atasan"),
  REKAN("rekan"),
  BAWAHAN("bawahan"),
  DIRI("diri");

  private final String code;

  AssessorRole(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
