package io.leadpipeline.events;

/** Where an alert stands. */
public record AlertState(String value) implements OpenValue {
  public static final AlertState PLANNED = new AlertState("PLANNED");
  public static final AlertState SENT = new AlertState("SENT");
  public static final AlertState ACCEPTED_BY_CHANNEL = new AlertState("ACCEPTED_BY_CHANNEL");
  public static final AlertState FAILED = new AlertState("FAILED");
  public static final AlertState FELL_BACK = new AlertState("FELL_BACK");
  public static final AlertState ACKNOWLEDGED = new AlertState("ACKNOWLEDGED");

  public AlertState {
    OpenValue.requireText(value, "AlertState");
  }

  @Override
  public String toString() {
    return value;
  }
}
