package io.leadpipeline.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What routing tells about handoffs; the version is the handoff's. */
public sealed interface HandoffEvent extends LeadEvent {

  About about();

  Handoff handoff();

  Lead lead();

  @Override
  default Trail trail() {
    return about().trail();
  }

  /**
   * The lead is offered to a rep.
   *
   * @param acceptUrl the rep's page of this handoff; a credential, shown to nobody else
   */
  record Offered(
      About about, Handoff handoff, Lead lead, String acceptUrl, @Nullable String testAddress)
      implements HandoffEvent {}

  /** The rep was reminded that the clock runs. */
  record Reminded(About about, Handoff handoff, Lead lead, String acceptUrl)
      implements HandoffEvent {}

  /** The offer went from one rep to the next: declined, expired or reassigned. */
  record Passed(About about, Handoff handoff, Lead lead, Rep from, String reason)
      implements HandoffEvent {}

  /**
   * Nobody answered in time, others are told.
   *
   * @param acceptUrls by rep id, for those of the told who may take it; each a credential, shown to
   *     nobody else
   */
  record Escalated(
      About about,
      Handoff handoff,
      Lead lead,
      List<Rep> told,
      String reason,
      Map<String, String> acceptUrls)
      implements HandoffEvent {
    public Escalated {
      told = List.copyOf(told);
      acceptUrls = Map.copyOf(acceptUrls);
    }

    /** Told to people who are to know, but may not take it. */
    public Escalated(About about, Handoff handoff, Lead lead, List<Rep> told, String reason) {
      this(about, handoff, lead, told, reason, Map.of());
    }
  }

  /** Nobody can take the lead now. */
  record Waiting(About about, Handoff handoff, Lead lead, String reason, @Nullable Instant until)
      implements HandoffEvent {}

  /** The rep took the lead. */
  record Accepted(About about, Handoff handoff, Lead lead) implements HandoffEvent {}

  /** The rep reached the person. */
  record Contacted(About about, Handoff handoff, Lead lead, @Nullable String how)
      implements HandoffEvent {}

  /** The handoff ended with an outcome. */
  record Closed(
      About about, Handoff handoff, Lead lead, OutcomeKind outcome, @Nullable String reason)
      implements HandoffEvent {}

  /** The handoff was taken back. */
  record Withdrawn(About about, Handoff handoff, Lead lead, String reason)
      implements HandoffEvent {}
}
