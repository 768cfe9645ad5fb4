package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.status.AlertNews;
import io.leadpipeline.ingest.domain.status.HandoffNews;
import io.leadpipeline.ingest.domain.status.LeadNews;
import io.leadpipeline.ingest.domain.status.StageNews;
import io.leadpipeline.ingest.domain.status.Submission;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What is known of submissions; each call takes at most one row of each key. */
public interface StatusBook {

  /** Keeps submissions; of several with one id the one that {@link Submission#COUNTS}. */
  void keepSubmissions(Collection<Submission> submissions);

  /** Keeps what is newer than known; returns the submissions of those kept. */
  Set<UUID> keepLeads(Collection<LeadNews> news);

  /** Keeps what is newer than known; returns the submissions of those kept. */
  Set<UUID> keepStages(Collection<StageNews> news);

  /** Keeps what is newer than known; returns the handoffs of those kept. */
  Set<UUID> keepHandoffs(Collection<HandoffNews> news);

  /** Keeps what is newer than known; returns the alerts of those kept. */
  Set<UUID> keepAlerts(Collection<AlertNews> news);

  /** Removes what was said of erased leads, given with the version that erased them. */
  void forget(Map<UUID, Long> leads);
}
