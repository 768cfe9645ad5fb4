package io.leadpipeline.events;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The CloudEvents types of the contract: {@code io.leadpipeline.<Name>.v<n>}. */
public final class EventTypes {

  private static final Map<Class<? extends LeadEvent>, String> NAMES =
      Stream.<Class<? extends LeadEvent>>of(
              LeadReceived.class,
              SubmissionRejected.class,
              StageEvent.StageChanged.class,
              StageEvent.HandRaised.class,
              StageEvent.LeadUpdated.class,
              StageEvent.LeadsMerged.class,
              StageEvent.LeadsSplit.class,
              StageEvent.LeadErased.class,
              HandoffEvent.Offered.class,
              HandoffEvent.Reminded.class,
              HandoffEvent.Passed.class,
              HandoffEvent.Escalated.class,
              HandoffEvent.Waiting.class,
              HandoffEvent.Accepted.class,
              HandoffEvent.Contacted.class,
              HandoffEvent.Closed.class,
              HandoffEvent.Withdrawn.class,
              AnswerGiven.class,
              AlertEvent.Planned.class,
              AlertEvent.Sent.class,
              AlertEvent.AcceptedByChannel.class,
              AlertEvent.Failed.class,
              AlertEvent.FellBack.class,
              AlertEvent.Acknowledged.class,
              OutcomeReported.class,
              RepChanged.class,
              BrakeEngaged.class)
          .collect(
              Collectors.toUnmodifiableMap(
                  Function.identity(), type -> "io.leadpipeline." + type.getSimpleName() + ".v1"));

  private static final Map<String, Class<? extends LeadEvent>> CLASSES =
      NAMES.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private EventTypes() {}

  /** The type name of an event. */
  public static String nameOf(LeadEvent event) {
    return nameOf(event.getClass());
  }

  /**
   * The type name of an event class.
   *
   * @throws IllegalArgumentException for a class that is no event of the contract
   */
  public static String nameOf(Class<? extends LeadEvent> type) {
    String name = NAMES.get(type);
    if (name == null) {
      throw new IllegalArgumentException(type.getName() + " (expected: an event of the contract)");
    }
    return name;
  }

  /** The class of a type name; empty for one this version does not know. */
  public static Optional<Class<? extends LeadEvent>> classOf(String name) {
    return Optional.ofNullable(CLASSES.get(name));
  }

  /** All known type names with their classes. */
  public static Map<String, Class<? extends LeadEvent>> all() {
    return CLASSES;
  }
}
