package io.leadpipeline.localstack;

import java.util.HashMap;
import java.util.Map;

/** The settings a service gets from the stack it runs in. */
final class ServiceEnvironment {

  private static final String LOOPBACK = "127.0.0.1";

  private final StackSettings settings;

  ServiceEnvironment(StackSettings settings) {
    this.settings = settings;
  }

  Map<String, String> of(Service service) {
    Map<String, String> environment = new HashMap<>(web(service));
    environment.putAll(database(service));
    environment.put("SPRING_PROFILES_ACTIVE", "local");
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", address(StackPort.KAFKA));
    environment.put("SPRING_MAIL_HOST", LOOPBACK);
    environment.put("SPRING_MAIL_PORT", number(StackPort.SMTP));
    environment.put("LEADPIPELINE_CONFIG_DIR", settings.home().resolve("config").toString());
    environment.put("LEADPIPELINE_PUBLIC_URL", settings.linkBase());
    environment.put("LEADPIPELINE_DEMO_MAILBOX_URL", settings.url(StackPort.MAILBOX));
    environment.putAll(settings.environment().getOrDefault(service, Map.of()));
    return environment;
  }

  Map<String, String> mailSink() {
    return Map.of(
        "MAIL_SINK_BIND", LOOPBACK,
        "MAIL_SINK_SMTP_PORT", number(StackPort.SMTP),
        "MAIL_SINK_HTTP_PORT", number(StackPort.MAILBOX));
  }

  private Map<String, String> web(Service service) {
    return Map.of(
        "SERVER_PORT",
        number(service.port()),
        "SERVER_ADDRESS",
        LOOPBACK,
        "MANAGEMENT_SERVER_PORT",
        number(service.managementPort()),
        "MANAGEMENT_SERVER_ADDRESS",
        LOOPBACK);
  }

  private Map<String, String> database(Service service) {
    String name = service.shortName();
    return Map.of(
        "SPRING_DATASOURCE_URL",
        "jdbc:postgresql://" + address(StackPort.POSTGRES) + "/" + name,
        "SPRING_DATASOURCE_USERNAME",
        name,
        "SPRING_DATASOURCE_PASSWORD",
        Databases.password(name));
  }

  private String address(StackPort port) {
    return LOOPBACK + ":" + number(port);
  }

  private String number(StackPort port) {
    return Integer.toString(settings.ports().of(port));
  }
}
