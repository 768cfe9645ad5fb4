package io.leadpipeline.events;

/** How an alert reaches a rep. */
public record AlertChannel(String value) implements OpenValue {
  public static final AlertChannel EMAIL = new AlertChannel("EMAIL");
  public static final AlertChannel SLACK = new AlertChannel("SLACK");
  public static final AlertChannel TELEGRAM = new AlertChannel("TELEGRAM");
  public static final AlertChannel WEBHOOK = new AlertChannel("WEBHOOK");
  public static final AlertChannel HTTP = new AlertChannel("HTTP");
  public static final AlertChannel TEAMS = new AlertChannel("TEAMS");

  public AlertChannel {
    OpenValue.requireText(value, "AlertChannel");
  }

  @Override
  public String toString() {
    return value;
  }
}
