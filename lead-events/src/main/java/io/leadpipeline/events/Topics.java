package io.leadpipeline.events;

import java.util.List;

/** Every topic of the system. */
public final class Topics {

  /** Partitions of each topic unless the deployment says otherwise. */
  public static final int DEFAULT_PARTITIONS = 12;

  public static final Topic<LeadReceived> RECEIVED =
      new Topic<>("leads.received", LeadReceived.class, true, false);
  public static final Topic<SubmissionRejected> REJECTED =
      new Topic<>("leads.rejected", SubmissionRejected.class, true, false);
  public static final Topic<StageEvent> STAGES =
      new Topic<>("leads.stages", StageEvent.class, true, false);
  public static final Topic<HandoffEvent> HANDOFFS =
      new Topic<>("leads.handoffs", HandoffEvent.class, true, false);
  public static final Topic<AnswerGiven> ANSWERS =
      new Topic<>("leads.answers", AnswerGiven.class, true, false);
  public static final Topic<AlertEvent> ALERTS =
      new Topic<>("leads.alerts", AlertEvent.class, true, false);
  public static final Topic<OutcomeReported> OUTCOMES =
      new Topic<>("leads.outcomes", OutcomeReported.class, true, false);
  public static final Topic<RepChanged> PEOPLE =
      new Topic<>("sales.people", RepChanged.class, true, true);
  public static final Topic<BrakeEngaged> NOTICES =
      new Topic<>("sales.notices", BrakeEngaged.class, true, false);

  public static final List<Topic<?>> ALL =
      List.of(RECEIVED, REJECTED, STAGES, HANDOFFS, ANSWERS, ALERTS, OUTCOMES, PEOPLE, NOTICES);

  private Topics() {}
}
