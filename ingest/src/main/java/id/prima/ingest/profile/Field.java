package id.prima.ingest.profile;

import java.util.Optional;

/** What a column of a survey file can mean, beside the unsur. */
public enum Field {
  UNIT("unit"),
  LAYANAN("layanan"),
  LAYANAN_ID("layanan_id"),
  RESPONSE_ID("response_id"),
  DATE("tanggal"),
  TIME("jam"),
  PERIOD("periode"),
  YEAR("tahun"),
  INSTRUMEN("instrumen"),
  KANAL("kanal"),
  AGE("usia"),
  GENDER("jenis_kelamin"),
  PENDIDIKAN("pendidikan"),
  PEKERJAAN("pekerjaan");

  private final String key;

  Field(String key) {
    this.key = key;
  }

  /** Name of the field in a profile. */
  public String key() {
    return key;
  }

  static Optional<Field> find(String key) {
    for (Field field : values()) {
      if (field.key.equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
