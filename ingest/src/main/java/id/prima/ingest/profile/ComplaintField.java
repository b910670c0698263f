package id.prima.ingest.profile;

import java.util.Optional;

/** What a column of a file of complaints can mean. Any other column is never looked at. */
public enum ComplaintField {
  /** Number of the case in SP4N-LAPOR!: one case in the whole country. */
  TRACKING_ID("tracking_id"),
  /** Number of the case in the office's own register. */
  NUMBER("nomor"),
  RECEIVED("tanggal_masuk"),
  RECEIVED_TIME("waktu_masuk"),
  CLASS("klasifikasi"),
  /** A class or a category: what stands in it decides. */
  CLASS_OR_CATEGORY("klasifikasi_atau_kategori"),
  CATEGORY("kategori"),
  CHANNEL("kanal"),
  TYPE("tipe"),
  UNIT("unit"),
  PARENT_UNIT("unit_induk"),
  KECAMATAN("kecamatan"),
  STATUS("status"),
  /** A status or a free remark: what stands in it decides. */
  STATUS_OR_REMARK("status_atau_keterangan"),
  VERIFIED("tanggal_verifikasi"),
  REPLIED("tanggal_tanggapan"),
  CLOSED("tanggal_selesai"),
  CLOSED_TIME("waktu_selesai"),
  REOPENED("tanggal_buka_kembali"),
  DEADLINE("tenggat");

  private final String key;

  ComplaintField(String key) {
    this.key = key;
  }

  /** Name of the field in a profile. */
  public String key() {
    return key;
  }

  static Optional<ComplaintField> find(String key) {
    for (ComplaintField field : values()) {
      if (field.key.equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
