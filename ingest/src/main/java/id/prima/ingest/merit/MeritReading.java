package id.prima.ingest.merit;

import id.prima.data.silver.Rejection;
import id.prima.ingest.clean.IngestReport;
import java.util.List;

/**
 * What the files of one feed gave for a quarter.
 *
 * @param report what became of their rows
 * @param rows what counts, in order of file and row
 * @param refused all refused rows, in the same order
 * @param fingerprint hash of all that decided how they were read, beside the files themselves
 * @param <R> what a counted row is stored as
 */
public record MeritReading<R extends Record>(
    IngestReport report, List<R> rows, List<Rejection> refused, String fingerprint) {}
