package id.prima.analytics.complaint;

import id.prima.data.silver.Complaint;
import java.time.LocalDate;

/** Cases for tests, as short as their story. Days are ISO dates. */
final class CaseBuilder {

  private String unit = "dinkes";
  private String klasifikasi = "pengaduan";
  private String kategori;
  private String signal;
  private final LocalDate receivedOn;
  private Integer receivedSecond;
  private boolean register;
  private LocalDate verifiedOn;
  private LocalDate repliedOn;
  private String status = "terbuka";
  private LocalDate closedOn;
  private Integer closedSecond;
  private LocalDate closedAfter;
  private LocalDate closedBy;
  private boolean certain = true;
  private boolean seenOpen;
  private LocalDate lastSeen;
  private LocalDate reopenedOn;
  private Integer reopenedAfterDays;

  private CaseBuilder(String receivedOn) {
    this.receivedOn = LocalDate.parse(receivedOn);
  }

  /** Received on a day, and open in the file of another. */
  static CaseBuilder open(String receivedOn, String lastSeen) {
    CaseBuilder builder = new CaseBuilder(receivedOn);
    builder.lastSeen = LocalDate.parse(lastSeen);
    return builder;
  }

  /** Closed on a known day. */
  static CaseBuilder closed(String receivedOn, String closedOn) {
    CaseBuilder builder = new CaseBuilder(receivedOn);
    builder.status = "selesai";
    builder.closedOn = LocalDate.parse(closedOn);
    builder.lastSeen = builder.closedOn;
    return builder;
  }

  /** Closed by the day of an export, no file having shown it open. */
  static CaseBuilder closedBy(String receivedOn, String export) {
    CaseBuilder builder = new CaseBuilder(receivedOn);
    builder.status = "selesai";
    builder.closedAfter = builder.receivedOn;
    builder.closedBy = LocalDate.parse(export);
    builder.lastSeen = builder.closedBy;
    return builder;
  }

  CaseBuilder unit(String id) {
    unit = id;
    return this;
  }

  CaseBuilder klasifikasi(String code) {
    klasifikasi = code;
    return this;
  }

  CaseBuilder kategori(String category) {
    kategori = category;
    return this;
  }

  CaseBuilder signal(String code) {
    signal = code;
    return this;
  }

  CaseBuilder archived() {
    status = "arsip";
    return this;
  }

  CaseBuilder seenOpen(String day) {
    seenOpen = true;
    closedAfter = LocalDate.parse(day);
    return this;
  }

  /** More than one file shows it open. */
  CaseBuilder seenOpenOften() {
    seenOpen = true;
    return this;
  }

  CaseBuilder uncertain() {
    certain = false;
    return this;
  }

  CaseBuilder replied(String day) {
    register = true;
    repliedOn = day == null ? null : LocalDate.parse(day);
    return this;
  }

  CaseBuilder verified(String day) {
    register = true;
    verifiedOn = LocalDate.parse(day);
    return this;
  }

  CaseBuilder at(int received, int closed) {
    receivedSecond = received;
    closedSecond = closed;
    return this;
  }

  CaseBuilder reopened(String day, int afterDays) {
    reopenedOn = LocalDate.parse(day);
    reopenedAfterDays = afterDays;
    return this;
  }

  Complaint build() {
    return new Complaint(
        "f".repeat(64),
        2,
        unit,
        klasifikasi,
        kategori,
        null,
        null,
        null,
        signal,
        receivedOn,
        receivedSecond,
        register,
        verifiedOn,
        register,
        repliedOn,
        status,
        closedOn,
        closedSecond,
        closedAfter,
        closedBy,
        closedBy == null || certain,
        seenOpen,
        lastSeen,
        reopenedOn,
        reopenedAfterDays);
  }
}
