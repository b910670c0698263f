package id.prima.analytics.cli;

import id.prima.data.release.Manifest;
import id.prima.ingest.clean.ComplaintPlanner;
import id.prima.ingest.clean.SurveyPlanner;
import id.prima.ingest.landing.Landing;
import id.prima.ingest.read.LandingSource;
import id.prima.rules.Ketentuan;
import id.prima.rules.WorkingCalendar;

/**
 * The office's folder, and what its figures are judged by.
 *
 * @param source the landing folder
 * @param landing its lists
 * @param surveys looks at its surveys
 * @param complaints looks at its complaints
 * @param merit looks at what else merit rests on
 * @param policies policies of merit, in time
 * @param ketentuan dated numbers
 * @param calendar working days
 * @param daysOff which days off those are counted with
 */
record Office(
    LandingSource source,
    Landing landing,
    SurveyPlanner surveys,
    ComplaintPlanner complaints,
    MeritPlanners merit,
    Policies policies,
    Ketentuan ketentuan,
    WorkingCalendar calendar,
    Manifest.Calendar daysOff) {}
