package io.leadpipeline.e2e;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.localstack.LocalStack;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.StackPort;
import io.leadpipeline.localstack.StackSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A stack of its own with the addresses its users know. */
public final class Running implements AutoCloseable {

  private final LocalStack stack;
  private final Http http = new Http("local-admin");

  private Running(LocalStack stack) {
    this.stack = stack;
  }

  /** Starts everything on free ports, with its data in {@code folder}. */
  public static Running start(Path folder) {
    return new Running(LocalStack.start(StackSettings.isolated(home(), folder)));
  }

  /** Starts what the settings say. */
  public static Running start(StackSettings settings) {
    return new Running(LocalStack.start(settings));
  }

  /** Starts everything on free ports, each service with these environment variables. */
  public static Running start(Path folder, Map<String, String> environment) {
    StackSettings settings = StackSettings.isolated(home(), folder);
    for (Service service : Service.values()) {
      settings = settings.with(service, environment);
    }
    return new Running(LocalStack.start(settings));
  }

  /** Starts everything as for production, with the JVM's full compiler. */
  public static Running startForSpeed(Path folder, List<String> jvmOptions) {
    StackSettings settings = StackSettings.isolated(home(), folder).withJvmOptions(jvmOptions);
    return new Running(LocalStack.start(settings));
  }

  /** Starts only one of the services, as {@code applicationJson} says over its defaults. */
  public static Running alone(
      Service service, Path folder, List<String> jvmOptions, String applicationJson) {
    StackSettings settings =
        StackSettings.isolated(home(), folder)
            .withServices(Set.of(service))
            .withJvmOptions(jvmOptions)
            .with(service, Map.of("SPRING_APPLICATION_JSON", applicationJson));
    return new Running(LocalStack.start(settings));
  }

  /** Starts only some of the services. */
  public static Running start(Path folder, Set<Service> services, List<String> jvmOptions) {
    StackSettings settings = StackSettings.isolated(home(), folder).withServices(services);
    return new Running(LocalStack.start(settings.withJvmOptions(jvmOptions)));
  }

  /** The repository. */
  public static Path home() {
    return Path.of(System.getProperty("leadpipeline.home", ".")).toAbsolutePath().normalize();
  }

  public LocalStack stack() {
    return stack;
  }

  public Http http() {
    return http;
  }

  public String form(String name) {
    return stack.url(Service.INGEST) + "/f/" + name;
  }

  public JsonNode leadsOf(String email) {
    return http.json(stack.url(Service.SCORING) + "/v1/leads?email=" + email).path("items");
  }

  public JsonNode lead(String id) {
    return http.json(stack.url(Service.SCORING) + "/v1/leads/" + id);
  }

  public JsonNode handoffsOf(String leadId) {
    return http.json(stack.url(Service.ROUTING) + "/v1/handoffs?lead=" + leadId).path("items");
  }

  public JsonNode alertsOf(String leadId) {
    return http.json(stack.url(Service.NOTIFICATION) + "/v1/alerts?lead=" + leadId).path("items");
  }

  /** All mails the sink has taken. */
  public List<Mail> mails() {
    List<Mail> mails = new ArrayList<>();
    http.json(stack.url(StackPort.MAILBOX) + "/api/messages")
        .forEach(json -> mails.add(Mail.of(json)));
    return mails;
  }

  @Override
  public void close() {
    stack.close();
  }
}
