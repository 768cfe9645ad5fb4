package io.leadpipeline.cli.status;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.client.Meters;
import io.leadpipeline.cli.status.ServiceState.Backlog;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks one service's management port how it is and what waits in it. */
final class ServiceProbe {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int NOT_FOUND = 404;

  private final Http http;
  private final String name;
  private final String actuator;

  ServiceProbe(Http http, String name, String actuator) {
    this.http = http;
    this.name = name;
    this.actuator = actuator;
  }

  /** What one look found; the meters are those of the same moment. */
  record Probed(ServiceState state, Meters meters) {}

  Probed look() {
    try {
      HttpResponse<String> health = http.look(actuator + "/actuator/health");
      Health said = Health.read(JSON.readTree(health.body()));
      Meters meters = Meters.read(http.look(actuator + "/actuator/prometheus").body());
      boolean ready = said.up() && ready();
      return new Probed(
          new ServiceState(name, actuator, said.up(), ready, said.why(), backlog(meters)), meters);
    } catch (UncheckedIOException away) {
      return new Probed(ServiceState.silent(name, actuator), Meters.NONE);
    } catch (JacksonException strange) {
      return new Probed(stranger(), Meters.NONE);
    }
  }

  /** A service without probes of its own is ready when it is healthy. */
  private boolean ready() {
    HttpResponse<String> readiness = http.look(actuator + "/actuator/health/readiness");
    return readiness.statusCode() == NOT_FOUND
        || "UP".equals(JSON.readTree(readiness.body()).path("status").asString(""));
  }

  private ServiceState stranger() {
    List<String> why = List.of("what answers at " + actuator + " is no service of the pipeline");
    return new ServiceState(name, actuator, false, false, why, Backlog.NONE);
  }

  private static Backlog backlog(Meters meters) {
    return new Backlog(
        waiting(meters, "leadpipeline_outbox_waiting"),
        waiting(meters, "leadpipeline_dead_letters"),
        waiting(meters, "leadpipeline_spool_waiting"),
        waiting(meters, "leadpipeline_handoffs_waiting"));
  }

  /** Below zero the service itself does not know. */
  private static @Nullable Long waiting(Meters meters, String name) {
    OptionalDouble value = meters.sum(name, "");
    return value.isEmpty() || value.getAsDouble() < 0 ? null : (long) value.getAsDouble();
  }
}
