package id.prima.dashboard.web;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How the server runs.
 *
 * @param host address it listens on; loopback unless told otherwise
 * @param port 0 for any free one
 * @param basePath empty, or a path such as {@code /prima} that every address begins with
 * @param zone the office's time zone
 * @param clock for what is late
 * @param log takes one line per thing that an operator should know
 * @param accessLog takes one line per request, where asked for
 * @param logAddresses whether those lines name the address of the person
 */
public record Settings(
    String host,
    int port,
    String basePath,
    ZoneId zone,
    InstantSource clock,
    Consumer<String> log,
    Optional<Consumer<String>> accessLog,
    boolean logAddresses) {}
