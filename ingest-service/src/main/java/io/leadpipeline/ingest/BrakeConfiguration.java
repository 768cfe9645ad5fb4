package io.leadpipeline.ingest;

import io.leadpipeline.ingest.application.AnnounceBrake;
import io.leadpipeline.ingest.application.Brake;
import io.leadpipeline.ingest.application.BrakeBook;
import io.leadpipeline.ingest.application.CurrentConnections;
import io.leadpipeline.ingest.application.DiscardRejections;
import io.leadpipeline.ingest.application.HeldDesk;
import io.leadpipeline.ingest.application.RefreshBrake;
import io.leadpipeline.ingest.application.RejectionBook;
import io.leadpipeline.ingest.application.ReplayRejections;
import io.leadpipeline.ingest.domain.brake.BrakeSetting;
import io.leadpipeline.ingest.jdbc.HandRetention;
import io.leadpipeline.ingest.jdbc.JdbcBrakeBook;
import io.leadpipeline.ingest.jdbc.PatientMigration;
import io.leadpipeline.ingest.web.HeldRoutes;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.outbox.Outbox;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Raised hands far beyond what is usual are held, and a manager is told. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BrakeProperties.class)
class BrakeConfiguration {

  private static final Duration TRIM_EVERY = Duration.ofHours(1);
  private static final Duration STRAGGLERS_EVERY = Duration.ofSeconds(5);

  @Bean
  Brake brake(BrakeProperties properties, CurrentConnections connections) {
    return new Brake(
        properties.enabled(),
        name ->
            connections.get().form(name).map(it -> it.form().brake()).orElse(BrakeSetting.USUAL));
  }

  @Bean
  BrakeBook brakeBook(JdbcClient jdbc) {
    return new JdbcBrakeBook(jdbc);
  }

  @Bean
  AnnounceBrake announceBrake(
      BrakeBook book, Brake brake, Outbox outbox, BrakeProperties properties) {
    return new AnnounceBrake(book, brake, outbox, properties.apiUrl() + "/v1/held");
  }

  @Bean
  Periodic brakeRefresh(
      BrakeBook book,
      Brake brake,
      BrakeProperties properties,
      Clock clock,
      PatientMigration migration) {
    var refresh = new RefreshBrake(book, brake, clock);
    return new Periodic("brake", properties.every(), Phases.LISTENERS, migration.first(refresh));
  }

  @Bean
  Periodic handRetention(JdbcClient jdbc, PatientMigration migration) {
    var trim = new HandRetention(jdbc);
    return new Periodic("hand-retention", TRIM_EVERY, Phases.RELAY, migration.first(trim));
  }

  @Bean
  HeldDesk heldDesk(
      BrakeBook brakes,
      RejectionBook rejections,
      ReplayRejections replay,
      DiscardRejections discard,
      Clock clock,
      Executor lookUps) {
    return new HeldDesk(brakes, rejections, replay, discard, clock, lookUps);
  }

  @Bean
  Periodic stragglers(HeldDesk desk, PatientMigration migration) {
    Runnable release = migration.first(desk::releaseStragglers);
    return new Periodic("stragglers", STRAGGLERS_EVERY, Phases.RELAY, release);
  }

  @Bean
  RouterFunction<ServerResponse> heldRoutes(HeldDesk desk) {
    return HeldRoutes.of(desk);
  }

  @Bean
  MeterBinder heldMeters(Brake brake) {
    return meters ->
        Gauge.builder("leadpipeline.ingest.held", brake, Brake::waiting)
            .description("Raised hands that wait for a decision; -1 before it is known")
            .register(meters);
  }
}
