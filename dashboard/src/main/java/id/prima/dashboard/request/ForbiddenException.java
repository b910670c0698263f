package id.prima.dashboard.request;

/**
 * Something that is not for this viewer. It says not even whether the thing exists: asking for a
 * unit that is not there ends the same way.
 */
public final class ForbiddenException extends RuntimeException {}
