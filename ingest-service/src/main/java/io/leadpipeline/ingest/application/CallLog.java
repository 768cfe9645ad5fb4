package io.leadpipeline.ingest.application;

import io.leadpipeline.ingest.domain.Connection;
import io.leadpipeline.ingest.domain.Parsed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * What came last of each connection, for whoever sets up a tool: each instance knows its own, until
 * it stops.
 */
public final class CallLog {

  private final Map<String, LastCalls> last = new ConcurrentHashMap<>();

  /** What came last; nothing for a connection of which nothing came. */
  public LastCalls of(Connection connection) {
    return last.getOrDefault(connection.toString(), LastCalls.NONE);
  }

  void kept(Connection connection, List<Parsed> said, Instant at) {
    if (!said.isEmpty()) {
      note(connection, it -> it.kept(said.getFirst(), at));
    }
  }

  void challengeAnswered(Connection connection, Instant at) {
    note(connection, it -> it.challengeAnswered(at));
  }

  void notGenuine(Connection connection, Instant at) {
    note(connection, it -> it.notGenuine(at));
  }

  private void note(Connection connection, UnaryOperator<LastCalls> change) {
    last.compute(
        connection.toString(),
        (_, before) -> change.apply(before == null ? LastCalls.NONE : before));
  }
}
