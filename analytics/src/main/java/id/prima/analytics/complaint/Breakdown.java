package id.prima.analytics.complaint;

import id.prima.data.silver.Complaint;
import id.prima.data.vocab.ComplaintDimension;
import java.util.List;

/** One category of one breakdown. */
record Breakdown(String dimension, String category) {

  /** Category of cases that do not say theirs. */
  static final String NOT_SAID = "tidak_diisi";

  /** All cases together. */
  static final Breakdown ALL =
      new Breakdown(ComplaintDimension.SEMUA.code(), ComplaintDimension.SEMUA.code());

  /** Where a case belongs. */
  static List<Breakdown> of(Complaint complaint) {
    return List.of(
        ALL,
        in(ComplaintDimension.KLASIFIKASI, complaint.klasifikasi()),
        in(ComplaintDimension.KATEGORI, complaint.kategori()),
        in(ComplaintDimension.KANAL, complaint.kanal()),
        in(ComplaintDimension.KECAMATAN, complaint.kecamatan()));
  }

  private static Breakdown in(ComplaintDimension dimension, String category) {
    return new Breakdown(dimension.code(), category == null ? NOT_SAID : category);
  }

  boolean isAll() {
    return dimension.equals(ALL.dimension);
  }
}
