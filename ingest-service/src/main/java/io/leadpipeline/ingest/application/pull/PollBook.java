package io.leadpipeline.ingest.application.pull;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How far a connection was polled, and what was found. */
public interface PollBook {

  /**
   * From when on there is something to look for; empty while another instance looks. Until then no
   * other does.
   *
   * @param first where nothing was looked for yet
   */
  Optional<Instant> take(
      String provider, String connection, Instant first, Instant now, Instant until);

  /** All before was looked for. */
  void done(String provider, String connection, Instant mark);

  /**
   * Keeps what facts say by their keys, and tells those that are new or say something else than
   * before, with the number of times that they changed.
   */
  Map<String, Integer> changed(String provider, String connection, Map<String, String> facts);
}
