package io.leadpipeline.ingest.application.pull;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A tool's API; waits for its answer, so not on event loops. */
public interface Remote {

  Reply get(URI address, Map<String, String> headers);

  /** What came back. */
  sealed interface Reply {

    /** An answer of any status. */
    record Answer(int status, Optional<Duration> retryAfter, byte[] body) implements Reply {}

    /** None in time; {@code reason} is a code. */
    record None(String reason) implements Reply {}
  }
}
