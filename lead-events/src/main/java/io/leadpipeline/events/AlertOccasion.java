package io.leadpipeline.events;

/** What an alert is about. */
public record AlertOccasion(String value) implements OpenValue {
  /** The first offer of a handoff. */
  public static final AlertOccasion OFFER = new AlertOccasion("OFFER");

  /** An offer to whom the lead was passed on. */
  public static final AlertOccasion PASSED_ON = new AlertOccasion("PASSED_ON");

  /** The same offer, hurried by a hotter request. */
  public static final AlertOccasion HOTTER = new AlertOccasion("HOTTER");

  public static final AlertOccasion REMINDER = new AlertOccasion("REMINDER");
  public static final AlertOccasion ESCALATION = new AlertOccasion("ESCALATION");

  /** What became of an offer, for somebody who was told of it. */
  public static final AlertOccasion UPDATE = new AlertOccasion("UPDATE");

  public AlertOccasion {
    OpenValue.requireText(value, "AlertOccasion");
  }

  @Override
  public String toString() {
    return value;
  }
}
