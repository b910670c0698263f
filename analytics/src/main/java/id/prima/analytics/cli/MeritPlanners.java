package id.prima.analytics.cli;

import id.prima.ingest.clean.Feed;
import id.prima.ingest.merit.MeritFeed;
import id.prima.ingest.merit.MeritPlanner;
import id.prima.ingest.merit.MeritPlans;
import id.prima.ingest.profile.OwnProfiles;
import id.prima.ingest.read.LandingSource;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** Looks at the files of the feeds that merit rests on, each once for all quarters of a run. */
final class MeritPlanners {

  private final Map<Feed, MeritPlanner> planners = new EnumMap<>(Feed.class);

  MeritPlanners(LandingSource source, OwnProfiles own) {
    for (MeritFeed<?> feed : MeritFeed.all()) {
      planners.put(feed.feed(), new MeritPlanner(source, feed, own));
    }
  }

  MeritPlans plan(MeritFeed<?> feed) throws IOException {
    return planners.get(feed.feed()).plan();
  }
}
