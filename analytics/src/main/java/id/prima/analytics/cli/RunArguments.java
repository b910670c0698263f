package id.prima.analytics.cli;

import id.prima.data.Lake;
import id.prima.data.vocab.Period;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code prima run} was asked, checked before Spark starts.
 *
 * @param quarters quarters to compute, in order
 * @param landing landing folder, an absolute URI
 * @param lake the lake
 * @param today the day after which dates are impossible
 * @param asOf the same, where the user gave it
 * @param zone zone of wall-clock times
 * @param publish whether the releases are published or stay drafts
 * @param correctionReason reason for showing a small correction to the public all the same
 * @param spark settings of the user's own for Spark
 */
record RunArguments(
    List<Period> quarters,
    URI landing,
    Lake lake,
    LocalDate today,
    Optional<LocalDate> asOf,
    ZoneId zone,
    boolean publish,
    Optional<String> correctionReason,
    Map<String, String> spark) {}
