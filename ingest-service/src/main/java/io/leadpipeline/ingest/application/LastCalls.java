package io.leadpipeline.ingest.application;

import io.leadpipeline.events.Signal;
import io.leadpipeline.ingest.domain.Parsed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came last of a connection; null where nothing did. Nothing that was sent is among it.
 *
 * @param kept the last call that was
 * @param challenged when the tool last asked whether the address is ours, and was answered
 * @param notGenuine when a call last failed to prove who it is
 */
public record LastCalls(
    @Nullable Kept kept, @Nullable Instant challenged, @Nullable Instant notGenuine) {

  public static final LastCalls NONE = new LastCalls(null, null, null);

  LastCalls kept(Parsed parsed, Instant at) {
    return new LastCalls(Kept.of(parsed, at), challenged, notGenuine);
  }

  LastCalls challengeAnswered(Instant at) {
    return new LastCalls(kept, at, notGenuine);
  }

  LastCalls notGenuine(Instant at) {
    return new LastCalls(kept, challenged, at);
  }

  /**
   * A call that was kept.
   *
   * @param kind of the signal it became; null for one that told no lead
   * @param reason why it told none
   */
  public record Kept(
      Instant at, UUID submissionId, @Nullable String kind, @Nullable String reason) {

    private static Kept of(Parsed parsed, Instant at) {
      return switch (parsed) {
        case Parsed.Accepted it -> accepted(it.submissionId(), it.signals().getFirst(), at);
        case Parsed.Held it -> accepted(it.submissionId(), it.signal(), at);
        case Parsed.Spam it -> new Kept(at, it.submissionId(), null, it.reason());
        case Parsed.Unreadable it -> new Kept(at, it.submissionId(), null, it.reason());
        case Parsed.Refused it -> new Kept(at, it.submissionId(), null, "unreachable");
      };
    }

    private static Kept accepted(UUID submission, Signal signal, Instant at) {
      return new Kept(at, submission, signal.kind().value(), null);
    }
  }
}
