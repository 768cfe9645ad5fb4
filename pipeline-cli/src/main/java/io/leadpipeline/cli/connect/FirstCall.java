package io.leadpipeline.cli.connect;

import io.leadpipeline.events.LeadEvent;
import io.leadpipeline.events.LeadReceived;
import io.leadpipeline.events.Source;
import io.leadpipeline.events.SubmissionRejected;
import java.util.Optional;

/** What the first genuine call of a connection was; says nothing of a person. */
final class FirstCall {

  private FirstCall() {}

  /** A sentence about it; empty for an event of another connection. */
  static Optional<String> of(LeadEvent event, Configured connection) {
    return switch (event) {
      case LeadReceived it when isOf(it.signal().source(), connection) ->
          Optional.of(
              "It works: %s, submission %s"
                  .formatted(it.signal().kind().value(), it.signal().submissionId()));
      case SubmissionRejected it when isOf(it.source(), connection) ->
          Optional.of(
              "It works, and this call told no lead (%s); submission %s"
                  .formatted(it.reason(), it.submissionId()));
      default -> Optional.empty();
    };
  }

  private static boolean isOf(Source source, Configured connection) {
    return source.provider().equals(connection.slug())
        && source.connection().equals(connection.name());
  }
}
