package id.prima.data.marts;

import id.prima.data.Column;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How a unit or roll-up dealt with the complaints received in a period: shares on time with what is
 * known of them, durations, targets. All shares are percentages, all durations working days (day 0
 * is the day of receipt). The estimators are in {@code OnTime} and in the methodology page.
 */
public record UnitComplaints(
    @Column("quarter, semester or year") String period,
    @Column("unit, instansi (the unit and all below it) or semua") String tingkat,
    @Column("unit; * = the whole office") String unitId,
    @Column("breakdown: semua, klasifikasi, kategori, kanal, kecamatan") String dimension,
    @Column(
            "category of the breakdown; semua for all; tidak_diisi = not said; in the public copy"
                + " rare ones are merged")
        String category,
    @Column("cases received in the period") long received,
    @Column("last day of which the files know anything") LocalDate knownUntil,
    @Column(
            value = "tanggal_pasti, antara_dua_ekspor, satu_ekspor: the weakest; empty = no case",
            nullable = true)
        String evidence,
    @Column("taksiran, batas or belum_cukup") String onTimeStatus,
    @Column(
            value =
                "share resolved within the limit of its class, of cases not archived by then, over"
                    + " the classes half of whose cases are due; empty unless taksiran",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal onTime,
    @Column(
            value = "lower end: of the 95% interval (taksiran), or of what is possible (batas)",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal onTimeLow,
    @Column(value = "upper end of the same", nullable = true, precision = 5, scale = 2)
        BigDecimal onTimeHigh,
    @Column(
            value = "share resolved by the limit, of all cases; empty unless taksiran",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal resolvedByLimit,
    @Column(
            value = "share archived by the limit, of all cases; empty unless taksiran",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal archivedByLimit,
    @Column("cases resolved on time for sure") long surelyOnTime,
    @Column("cases past their limit for sure, closed or not") long surelyLate,
    @Column("cases due of which it is not known") long undecided,
    @Column("cases archived within their limit: in no share") long archivedInTime,
    @Column("cases whose limit was not over yet: in no bounds") long notYetDue,
    @Column(
            value =
                "synthetic share on time of the period, backlog entered late, over the classes with"
                    + " enough cases; empty = none, or no exact days",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal onTimePeriod,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal onTimePeriodLow,
    @Column(value = "upper end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal onTimePeriodHigh,
    @Column(
            value =
                "working days by which half of the cases not archived are resolved; empty = not"
                    + " reached (tanggal_pasti) or not known (other evidence)",
            nullable = true)
        Integer medianDays,
    @Column(value = "the same for nine tenths", nullable = true) Integer p90Days,
    @Column("cases whose files record the first reply") long replyCases,
    @Column(
            value = "share answered within the limit of the first reply",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal replyOnTime,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal replyOnTimeLow,
    @Column(value = "upper end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal replyOnTimeHigh,
    @Column(value = "median working days to the first reply", nullable = true)
        Integer replyMedianDays,
    @Column(value = "the 90th percentile", nullable = true) Integer replyP90Days,
    @Column("cases whose files record the verification") long verificationCases,
    @Column(
            value = "share verified within the limit of the verification",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal verificationOnTime,
    @Column(value = "lower end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal verificationOnTimeLow,
    @Column(value = "upper end of its 95% interval", nullable = true, precision = 5, scale = 2)
        BigDecimal verificationOnTimeHigh,
    @Column(value = "median working days to the verification", nullable = true)
        Integer verificationMedianDays,
    @Column(value = "the 90th percentile", nullable = true) Integer verificationP90Days,
    @Column(
            value =
                "share completed: resolved / (carried over + received - archived); says nothing of"
                    + " time; empty = nothing on the desk",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal completed,
    @Column(
            value = "national target of that share in the year; empty = none is known",
            nullable = true,
            precision = 5,
            scale = 2)
        BigDecimal completedTarget,
    @Column(value = "users of the service (N) in the period; empty = not known", nullable = true)
        Long users,
    @Column(
            value = "cases received per 1,000 users; shown, never scored",
            nullable = true,
            precision = 9,
            scale = 2)
        BigDecimal perThousandUsers,
    @Column("cases reopened in the period") long reopened,
    @Column("of these, within 30 days of closing for sure") long reopenedSoon,
    @Column(
            value = "cases received and closed within ten minutes; empty = no file tells the times",
            nullable = true)
        Long closedInMinutes) {}
