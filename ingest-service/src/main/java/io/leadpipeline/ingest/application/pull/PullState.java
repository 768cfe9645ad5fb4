package io.leadpipeline.ingest.application.pull;

import io.leadpipeline.ingest.domain.Connection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections whose token was refused the last time. */
public final class PullState {

  private static final Logger log = LoggerFactory.getLogger(PullState.class);

  private final Set<String> denied = ConcurrentHashMap.newKeySet();

  /** Says so once, and once more when it counts again. */
  void denied(Connection connection, boolean now) {
    if (now && denied.add(connection.toString())) {
      log.error(
          "connection={} its token is refused and leads wait: set a new one for pull.token",
          connection);
    } else if (!now && denied.remove(connection.toString())) {
      log.info("connection={} its token counts again", connection);
    }
  }

  boolean isDenied(String connection) {
    return denied.contains(connection);
  }
}
