package io.leadpipeline.cli.status;

import io.leadpipeline.cli.client.Http;
import io.leadpipeline.cli.client.Meters;
import io.leadpipeline.cli.target.Reach;
import io.leadpipeline.cli.target.Target;
import io.leadpipeline.localstack.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Asks all parts of the system at the same time. */
final class SystemProbe implements AutoCloseable {

  private static final String REQUESTS = "leadpipeline_ingest_requests_total";

  private final Target target;
  private final Http http;
  private final KafkaProbe kafka;
  private final ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor();

  SystemProbe(Target target) {
    this.target = target;
    this.http = new Http(target.token());
    this.kafka = new KafkaProbe(target.kafka());
  }

  Status look(Instant now) {
    var said = CompletableFuture.supplyAsync(() -> kafka.look(now), askers);
    Map<Service, CompletableFuture<ServiceProbe.Probed>> asked = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      var probe = new ServiceProbe(http, service.shortName(), target.actuator(service));
      asked.put(service, CompletableFuture.supplyAsync(probe::look, askers));
    }
    List<ServiceState> services = new ArrayList<>();
    asked.values().forEach(answer -> services.add(answer.join().state()));
    services.add(said.join().state());
    services.add(mailbox());
    Meters ingest = asked.getOrDefault(Service.INGEST, never()).join().meters();
    KafkaProbe.Probed found = said.join();
    return new Status(
        now, services, found.consumers(), found.posts(), sinceStart(ingest), found.hops());
  }

  @Override
  public void close() {
    askers.close();
    kafka.close();
  }

  private ServiceState mailbox() {
    String address = target.mailbox();
    return Reach.answers(address)
        ? ServiceState.up("mailbox", address)
        : ServiceState.silent("mailbox", address);
  }

  private static Posts sinceStart(Meters ingest) {
    return new Posts(
        count(ingest, "accepted"),
        count(ingest, "spam"),
        count(ingest, "refused"),
        count(ingest, "unavailable"));
  }

  private static long count(Meters ingest, String outcome) {
    return (long) ingest.sum(REQUESTS, "outcome=\"" + outcome + "\"").orElse(0);
  }

  private static CompletableFuture<ServiceProbe.Probed> never() {
    return CompletableFuture.failedFuture(new IllegalStateException("ingest was not asked"));
  }
}
