package id.prima.ingest.clean;

/** Which number comes first in a date such as 3/1/2026. */
public enum DateOrder {
  /** Only dates that leave no doubt: 2026-01-03, 3 Januari 2026, serial numbers. */
  ISO("tahun-bulan-hari"),
  DAY_FIRST("hari/bulan/tahun"),
  MONTH_FIRST("bulan/hari/tahun");

  private final String code;

  DateOrder(String code) {
    this.code = code;
  }

  /** As it stands in reports. */
  public String code() {
    return code;
  }
}
