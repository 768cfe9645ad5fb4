package io.leadpipeline.cli.target;

import io.leadpipeline.localstack.Service;
import java.util.Map;
import java.util.Optional;

/**
 * The system a command talks to.
 *
 * @param addresses by the names of {@code addresses.properties}: {@code ingest}, {@code
 *     ingest.management}, …, {@code kafka}, {@code mailbox}
 * @param token for everything that is not public
 */
public record Target(Map<String, String> addresses, String token) {

  public Target {
    addresses = Map.copyOf(addresses);
  }

  /** Base of a service's API, without a slash at its end. */
  public String api(Service service) {
    return named(service.shortName());
  }

  /** Base of a service's management port. */
  public String actuator(Service service) {
    return named(service.shortName() + ".management");
  }

  public String kafka() {
    return named("kafka");
  }

  public String mailbox() {
    return named("mailbox");
  }

  /** Refuses to go on when no service answers at all. */
  public Target requireRunning() {
    if (!Reach.any(addresses)) {
      throw new CliFailure(
          "Nothing answers at %s: start the system with ./pipeline up --detach, or say where it listens with --at ingest=URL."
              .formatted(api(Service.INGEST)));
    }
    return this;
  }

  private String named(String name) {
    return Optional.ofNullable(addresses.get(name))
        .orElseThrow(() -> new CliFailure("No address of " + name + " is known."));
  }
}
