package id.prima.ingest.saran;

/**
 * One suggestion of a respondent, as it is handed back to the office: of whom, when and on which
 * sheet is not said.
 *
 * @param unitId unit
 * @param period quarter, as {@code 2026-Q3}
 * @param text as written, without numbers and addresses by which somebody could be found
 */
public record Suggestion(String unitId, String period, String text) {}
