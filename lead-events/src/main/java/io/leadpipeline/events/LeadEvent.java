package io.leadpipeline.events;

/**
 * Something that happened, as one service tells the others. Each carries the full current state of
 * what it speaks of, not a delta.
 */
public sealed interface LeadEvent
    permits LeadReceived,
        SubmissionRejected,
        StageEvent,
        HandoffEvent,
        AnswerGiven,
        AlertEvent,
        OutcomeReported,
        RepChanged,
        BrakeEngaged {

  /** The timestamps its cause collected so far. */
  Trail trail();
}
