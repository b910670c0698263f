package id.prima.data.vocab;

/** The way by which a complaint came. */
public enum KanalPengaduan implements Coded {
  SITUS("situs"),
  APLIKASI("aplikasi"),
  SMS("sms"),
  MEDIA_SOSIAL("media_sosial"),
  TATAP_MUKA("tatap_muka"),
  TELEPON("telepon"),
  SURAT("surat"),
  LAINNYA("lainnya");

  private final String code;

  KanalPengaduan(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
