package id.prima.ingest.sample;

/** What a stream of draws is for: two topics never share a stream. */
enum Topic {
  UNIT_SIZE,
  QUARTER_SIZE,
  DAY_SIZE,
  USERS,
  ARRIVAL,
  QUALITY,
  UNSUR_QUALITY,
  LAYANAN_QUALITY,
  DAY_QUALITY,
  OPERATOR_QUALITY,
  DRIFT,
  RESPONSE,
  PERSON,
  COMPLAINT_UNIT,
  COMPLAINT_COUNT,
  COMPLAINT_ARRIVAL,
  COMPLAINT,
  REPORTER
}
