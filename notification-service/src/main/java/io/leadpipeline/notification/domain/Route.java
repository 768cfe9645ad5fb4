package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import java.time.Instant;
import java.util.List;

/**
 * The way of an alert past its own channel.
 *
 * @param next the channels tried in this order when its own does not take it
 * @param notBefore when it may leave
 * @param fallsBackAt when the next channel takes over from one that has not taken it
 */
public record Route(List<AlertChannel> next, Instant notBefore, Instant fallsBackAt) {

  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
  public static final Route DIRECT = new Route(List.of(), Instant.EPOCH, NEVER);

  public Route {
    next = List.copyOf(next);
  }

  /** A way that the last channel of leads nowhere else, however late it gets. */
  static Route of(List<AlertChannel> next, Instant notBefore, Instant fallsBackAt) {
    return new Route(next, notBefore, next.isEmpty() ? NEVER : fallsBackAt);
  }

  public boolean leadsOn() {
    return !next.isEmpty();
  }
}
