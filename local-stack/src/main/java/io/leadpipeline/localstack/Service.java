package io.leadpipeline.localstack;

import java.util.Locale;

/** The services of the pipeline that run on this machine. */
public enum Service {
  INGEST(StackPort.INGEST, StackPort.INGEST_MANAGEMENT),
  SCORING(StackPort.SCORING, StackPort.SCORING_MANAGEMENT),
  ROUTING(StackPort.ROUTING, StackPort.ROUTING_MANAGEMENT),
  NOTIFICATION(StackPort.NOTIFICATION, StackPort.NOTIFICATION_MANAGEMENT);

  private final StackPort port;
  private final StackPort managementPort;

  Service(StackPort port, StackPort managementPort) {
    this.port = port;
    this.managementPort = managementPort;
  }

  /** Its short name, which its database, its role and its log bear as well. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public StackPort port() {
    return port;
  }

  public StackPort managementPort() {
    return managementPort;
  }

  String module() {
    return shortName() + "-service";
  }
}
