package io.leadpipeline.events;

/** How much is known about one letter of BANT. */
public record BantState(String value) implements OpenValue {
  public static final BantState UNKNOWN = new BantState("UNKNOWN");
  public static final BantState PARTIAL = new BantState("PARTIAL");
  public static final BantState CONFIRMED = new BantState("CONFIRMED");

  public BantState {
    OpenValue.requireText(value, "BantState");
  }

  @Override
  public String toString() {
    return value;
  }
}
