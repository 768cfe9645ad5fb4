package io.leadpipeline.localstack;

import java.time.Duration;

/** What is said once everything is ready. */
final class Welcome {

  private Welcome() {}

  static String text(LocalStack stack, long nanos) {
    return """

    Ready in %.1f s.
      ingest        %s      actuator %s
      scoring       %s      actuator %s
      routing       %s      actuator %s
      notification  %s      actuator %s
      mailbox       %s      SMTP 127.0.0.1:%d
      Kafka         %s
      PostgreSQL    %s
      logs          %s

    Ask for a demo, and watch how far it comes:
      %s/demo
    or as a program:
      curl -d email=hoa@example.com -d firstName=Hoa -d company=Example -d phone=+84901234567 %s/f/demo

    """
        .formatted(
            Progress.seconds(Duration.ofNanos(nanos)),
            stack.url(StackPort.INGEST),
            stack.url(StackPort.INGEST_MANAGEMENT),
            stack.url(StackPort.SCORING),
            stack.url(StackPort.SCORING_MANAGEMENT),
            stack.url(StackPort.ROUTING),
            stack.url(StackPort.ROUTING_MANAGEMENT),
            stack.url(StackPort.NOTIFICATION),
            stack.url(StackPort.NOTIFICATION_MANAGEMENT),
            stack.url(StackPort.MAILBOX),
            stack.port(StackPort.SMTP),
            stack.broker().bootstrapServers(),
            "postgresql://%1$s:%2$s@127.0.0.1:%3$d/scoring"
                .formatted("scoring", Databases.password("scoring"), stack.database().port()),
            stack.folder().resolve("logs"),
            stack.url(StackPort.INGEST),
            stack.url(StackPort.INGEST));
  }
}
