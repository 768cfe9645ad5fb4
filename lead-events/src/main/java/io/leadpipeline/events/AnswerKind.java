package io.leadpipeline.events;

/** What a rep pressed. */
public record AnswerKind(String value) implements OpenValue {
  public static final AnswerKind ACCEPT = new AnswerKind("ACCEPT");
  public static final AnswerKind DECLINE = new AnswerKind("DECLINE");
  public static final AnswerKind CONTACTED = new AnswerKind("CONTACTED");
  public static final AnswerKind SNOOZE = new AnswerKind("SNOOZE");
  public static final AnswerKind OUTCOME = new AnswerKind("OUTCOME");

  public AnswerKind {
    OpenValue.requireText(value, "AnswerKind");
  }

  @Override
  public String toString() {
    return value;
  }
}
