package io.leadpipeline.ingest;

import io.leadpipeline.starter.startup.InvalidSetting;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Leads that are fetched from a tool's API.
 *
 * @param every pause between two looks for leads to be fetched
 * @param patience how long a connection to the API and its answer are waited for, each
 * @param firstPause after the first attempt that failed; the next ones wait about twice as long
 *     each
 * @param longestPause between two attempts
 * @param attempts after which a lead is dead
 * @param deniedPause of a connection whose token was refused
 * @param listEvery pause between two lists of all leads, to find those nobody told
 * @param lookBack how far such a list goes back
 * @param pollEvery pause between two looks at the webinars of a tool that calls nobody
 * @param old what waits longer is warned of
 * @param watch pause between two looks at what waits
 */
@ConfigurationProperties("leadpipeline.ingest.pull")
record PullProperties(
    @DefaultValue("1s") Duration every,
    @DefaultValue("5s") Duration patience,
    @DefaultValue("5s") Duration firstPause,
    @DefaultValue("30m") Duration longestPause,
    @DefaultValue("40") int attempts,
    @DefaultValue("1m") Duration deniedPause,
    @DefaultValue("1h") Duration listEvery,
    @DefaultValue("48h") Duration lookBack,
    @DefaultValue("15m") Duration pollEvery,
    @DefaultValue("15m") Duration old,
    @DefaultValue("15s") Duration watch) {

  PullProperties {
    if (attempts < 1 || firstPause.compareTo(longestPause) > 0 || firstPause.toMillis() < 10) {
      throw new InvalidSetting(
          "leadpipeline.ingest.pull.attempts, .first-pause or .longest-pause",
          "is too small",
          "1 or more, 10ms or more, and no less than first-pause");
    }
  }
}
