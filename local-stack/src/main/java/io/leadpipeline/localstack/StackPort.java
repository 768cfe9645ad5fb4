package io.leadpipeline.localstack;

/** Every port of the stack, with the setting that changes it. */
public enum StackPort {
  KAFKA("Kafka", 9092),
  POSTGRES("PostgreSQL", 5432),
  SMTP("the mail sink's SMTP server", 1025),
  MAILBOX("the mailbox page", 8025),
  INGEST("ingest", 8081),
  SCORING("scoring", 8082),
  ROUTING("routing", 8083),
  NOTIFICATION("notification", 8084),
  INGEST_MANAGEMENT("ingest's actuator", 9081),
  SCORING_MANAGEMENT("scoring's actuator", 9082),
  ROUTING_MANAGEMENT("routing's actuator", 9083),
  NOTIFICATION_MANAGEMENT("notification's actuator", 9084);

  private final String wantedBy;
  private final int standard;

  StackPort(String wantedBy, int standard) {
    this.wantedBy = wantedBy;
    this.standard = standard;
  }

  /** The environment variable that changes it. */
  public String setting() {
    return "STACK_" + name() + "_PORT";
  }

  public int standard() {
    return standard;
  }

  String wantedBy() {
    return wantedBy;
  }

  /** Kafka and PostgreSQL often run on a developer's machine already, so theirs give way. */
  boolean movable() {
    return this == KAFKA || this == POSTGRES;
  }
}
