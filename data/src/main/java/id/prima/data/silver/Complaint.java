package id.prima.data.silver;

import id.prima.data.Column;
import java.time.LocalDate;

/**
 * One complaint as all files together know it, in the words of its latest file. It holds neither
 * its number nor anything of who reported or what was written.
 */
public record Complaint(
    @Column("SHA-256 of the latest file that shows it, hexadecimal") String sourceFile,
    @Column("row in that file as a spreadsheet numbers it; the first row is 1") int sourceRow,
    @Column("unit that has to answer") String unitId,
    @Column("permintaan_informasi, pengaduan, berkadar_pengawasan, aspirasi") String klasifikasi,
    @Column(
            value =
                "category as the source names it; lainnya = too rare to be kept; empty = not said",
            nullable = true)
        String kategori,
    @Column(value = "channel it came by; empty = not said", nullable = true) String kanal,
    @Column(value = "kecamatan; lainnya = too rare to be kept; empty = not said", nullable = true)
        String kecamatan,
    @Column(value = "terbuka, anonim, rahasia; empty = not said", nullable = true)
        String tipeLaporan,
    @Column(
            value = "pungli, diskriminasi, percaloan, by category and classification; empty = none",
            nullable = true)
        String signal,
    @Column("day of receipt: day 0 of every clock") LocalDate receivedOn,
    @Column(value = "time of receipt, seconds after midnight; empty = not said", nullable = true)
        Integer receivedSecond,
    @Column("whether its files have a column for the day of verification")
        boolean verificationRecorded,
    @Column(value = "day of verification; empty = not yet, or not said", nullable = true)
        LocalDate verifiedOn,
    @Column("whether its files have a column for the day of the first reply") boolean replyRecorded,
    @Column(value = "day of the first reply; empty = not yet, or not said", nullable = true)
        LocalDate repliedOn,
    @Column("terbuka, selesai, arsip in the latest file") String status,
    @Column(
            value = "exact day of the last closing; empty = open, or not known to the day",
            nullable = true)
        LocalDate closedOn,
    @Column(value = "time of that closing, seconds after midnight", nullable = true)
        Integer closedSecond,
    @Column(
            value =
                "for a closing not known to the day: the last day on which the case was surely"
                    + " open (day of receipt where no file showed it open)",
            nullable = true)
        LocalDate closedAfter,
    @Column(value = "and the date of the first file that shows it closed", nullable = true)
        LocalDate closedBy,
    @Column("whether that date is sure: the file says its date, it was not guessed")
        boolean closedByCertain,
    @Column("whether an earlier file showed the case open") boolean seenOpen,
    @Column("date of the last file that shows the case") LocalDate lastSeen,
    @Column(
            value = "day of the last reopening, at the latest; empty = never reopened",
            nullable = true)
        LocalDate reopenedOn,
    @Column(
            value =
                "calendar days between the closing and that reopening, at most; empty = not known",
            nullable = true)
        Integer reopenedAfterDays) {}
