package io.leadpipeline.events;

/** What sales did with a lead. */
public record OutcomeKind(String value) implements OpenValue {
  public static final OutcomeKind ACCEPTED = new OutcomeKind("ACCEPTED");
  public static final OutcomeKind CONTACTED = new OutcomeKind("CONTACTED");
  public static final OutcomeKind RELEASED = new OutcomeKind("RELEASED");
  public static final OutcomeKind QUALIFIED = new OutcomeKind("QUALIFIED");
  public static final OutcomeKind REJECTED = new OutcomeKind("REJECTED");
  public static final OutcomeKind WON = new OutcomeKind("WON");
  public static final OutcomeKind LOST = new OutcomeKind("LOST");

  public OutcomeKind {
    OpenValue.requireText(value, "OutcomeKind");
  }

  @Override
  public String toString() {
    return value;
  }
}
