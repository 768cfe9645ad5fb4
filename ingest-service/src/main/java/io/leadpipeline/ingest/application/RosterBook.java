package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.attendance.RosterFact;
import io.leadpipeline.ingest.domain.attendance.Told;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rosters of webinars, by {@link RosterFact#webinarKey()}. */
public interface RosterBook {

  /** Adds facts; each webinar is looked at when this map says, or earlier when that was so. */
  void note(Collection<RosterFact> facts, Map<String, Instant> lookAt);

  /** Webinars to be looked at by now, those that wait longest first. */
  List<String> due(Instant now, int limit);

  /**
   * All that is known of a webinar, held until the end of the transaction; empty when another
   * instance of the service has it or has been done with it.
   */
  Optional<Known> take(String webinarKey, Instant now);

  /** Keeps what is told now. */
  void told(String webinarKey, Collection<Told> told);

  /** Marks facts that are kept only for corrections from now on. */
  void settled(Set<UUID> facts);

  /** Says when to look at a webinar again; absent: once something new is told of it. */
  void lookAgain(String webinarKey, @Nullable Instant at);

  /**
   * A webinar's roster.
   *
   * @param told so far, by submission
   */
  record Known(List<RosterFact> facts, Map<UUID, Told> told) {
    public Known {
      facts = List.copyOf(facts);
      told = Map.copyOf(told);
    }
  }
}
