package io.leadpipeline.events;

/** Where a handoff stands. */
public record HandoffState(String value) implements OpenValue {
  public static final HandoffState WAITING = new HandoffState("WAITING");
  public static final HandoffState OFFERED = new HandoffState("OFFERED");
  public static final HandoffState ACCEPTED = new HandoffState("ACCEPTED");
  public static final HandoffState CONTACTED = new HandoffState("CONTACTED");
  public static final HandoffState CLOSED = new HandoffState("CLOSED");
  public static final HandoffState WITHDRAWN = new HandoffState("WITHDRAWN");

  public HandoffState {
    OpenValue.requireText(value, "HandoffState");
  }

  @Override
  public String toString() {
    return value;
  }
}
