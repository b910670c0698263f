package id.prima.analytics.merit;

import id.prima.analytics.berakhlak.QuarterIndex;
import id.prima.analytics.complaint.WindowOnTime;
import id.prima.analytics.skm.WindowIndex;
import id.prima.analytics.standar.StandarJob;
import id.prima.data.marts.UnitInfo;
import id.prima.data.marts.UnitIntegrity;
import id.prima.data.vocab.Period;
import id.prima.rules.merit.MeritRule;
import id.prima.rules.merit.Policy;
import java.util.List;
import java.util.Map;

/**
 * What a ranking rests on.
 *
 * @param quarter the judged quarter
 * @param quarters quarters of the window, oldest first
 * @param units units in force on its last day
 * @param now index of each unit over the window
 * @param before index of each unit over the window a year earlier
 * @param onTime share of complaints on time over the window
 * @param berakhlak figures of the last four quarters, latest first
 * @param standar service standards at the end of the quarter
 * @param integrity cases at the end of the quarter
 */
public record MeritInput(
    Period quarter,
    List<Period> quarters,
    List<UnitInfo> units,
    Map<String, WindowIndex.Figure> now,
    Map<String, WindowIndex.Figure> before,
    Map<String, WindowOnTime.Figure> onTime,
    List<QuarterIndex> berakhlak,
    StandarJob.Output standar,
    List<UnitIntegrity> integrity,
    Policy policy,
    MeritRule rule) {}
