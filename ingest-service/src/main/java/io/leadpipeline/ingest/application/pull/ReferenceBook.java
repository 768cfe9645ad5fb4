package io.leadpipeline.ingest.application.pull;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** References and what became of them. */
public interface ReferenceBook {

  /** Adds those that are new, and says which they are. */
  List<Reference> note(Collection<Reference> references);

  /** The one that waits longest, kept from other instances for {@code lease}. */
  Optional<Reference> take(String provider, String connection, Instant now, Duration lease);

  /** Looks at it again then; {@code reason} is a code. */
  void postpone(Reference reference, Instant until, int attempts, String reason);

  /** Fetched, gone or dead; the reason says why it is not fetched. */
  void settle(Reference reference, State state, @Nullable String reason);

  /** Forms of which references came. */
  Set<String> forms(String provider, String connection);

  /** How much waits and how much is dead, by connection. */
  List<Backlog> backlog();

  /** What may become of a reference. */
  enum State {
    WAITING,
    FETCHED,
    GONE,
    DEAD,
    /** Put aside by somebody. */
    DISCARDED
  }

  /**
   * What a connection has left to do.
   *
   * @param oldest absent when nothing waits
   */
  record Backlog(
      String provider, String connection, int waiting, int dead, @Nullable Instant oldest) {}
}
