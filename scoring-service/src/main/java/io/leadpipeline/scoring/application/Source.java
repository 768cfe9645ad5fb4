package io.leadpipeline.scoring.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.scoring.domain.Position;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** The recorded signals of one lead, read a bounded number at a time. */
final class Source {

  private final UUID lead;
  private final Predicate<UUID> wanted;
  private final Deque<Signal> read = new ArrayDeque<>();
  private Position last;
  private boolean ended;

  /** With the ids that are wanted of the lead's signals after a position. */
  Source(UUID lead, Position after, Predicate<UUID> wanted) {
    this.lead = lead;
    this.last = after;
    this.wanted = wanted;
  }

  boolean isDry() {
    return read.isEmpty() && !ended;
  }

  boolean hasNext() {
    return !read.isEmpty();
  }

  Signal peek() {
    return read.element();
  }

  Signal next() {
    return read.remove();
  }

  SignalLog.Place place() {
    return new SignalLog.Place(lead, last);
  }

  void fill(List<Signal> more, int most) {
    ended = more.size() < most;
    if (!more.isEmpty()) {
      last = Position.of(more.getLast());
    }
    more.stream().filter(signal -> wanted.test(signal.id())).forEach(read::add);
  }
}
