package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Person;
import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;

/** What is left of a signal when its person asked to be forgotten. */
public final class Forgetting {

  /** Nobody. */
  public static final Person NOBODY = Person.of(Contact.EMPTY);

  private Forgetting() {}

  /** True for a request that somebody vouches for; anybody could send another one. */
  public static boolean isAskedBy(Signal signal) {
    return signal.verified() && signal.kind().equals(SignalKind.ERASURE_REQUESTED);
  }

  /** The same signal of nobody: what happened and when, not by whom. */
  public static Signal person(Signal s) {
    return new Signal(
        s.id(),
        s.submissionId(),
        s.kind(),
        s.intent(),
        s.occurredAt(),
        s.receivedAt(),
        s.verified(),
        s.test(),
        s.contentHash(),
        s.source(),
        s.content(),
        s.webinar(),
        s.meeting(),
        s.event(),
        s.purchase(),
        s.outcome(),
        s.utm(),
        s.normal(),
        s.leadId(),
        s.revision(),
        s.unsure(),
        null,
        NOBODY);
  }
}
