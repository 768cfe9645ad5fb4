package io.leadpipeline.ingest;

import io.leadpipeline.ingest.application.CurrentConnections;
import io.leadpipeline.ingest.cel.CelExpressions;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.yaml.ConnectionsFile;
import io.leadpipeline.ingest.yaml.Secrets;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.starter.config.WatchedFile;
import io.leadpipeline.starter.config.WatchedFileHealth;
import io.leadpipeline.starter.config.WatchedFileMeter;
import io.leadpipeline.starter.startup.LocalProfile;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The file {@code connections.yml}: read before anything is taken, and again whenever saved. */
@Configuration(proxyBeanMethods = false)
class ConnectionsConfiguration {

  @Bean
  CurrentConnections currentConnections() {
    return new CurrentConnections();
  }

  @Bean(initMethod = "start")
  WatchedFile<Connections> connectionsFile(
      IngestProperties properties, Environment environment, CurrentConnections current) {
    Path file = Objects.requireNonNull(properties.configDir()).resolve("connections.yml");
    Secrets secrets =
        new Secrets(
            name -> Optional.ofNullable(environment.getProperty(name)),
            LocalProfile.active(environment));
    ConnectionsFile reader = new ConnectionsFile(file, secrets, new CelExpressions());
    return new WatchedFile<>(file, reader::read, current::replace);
  }

  @Bean
  Periodic connectionsWatching(WatchedFile<Connections> file, IngestProperties properties) {
    return new Periodic(
        "connections-watch", properties.ingest().watch(), Phases.LISTENERS, file::look);
  }

  @Bean
  WatchedFileHealth connectionsHealthIndicator(WatchedFile<Connections> file) {
    return new WatchedFileHealth(file);
  }

  @Bean
  WatchedFileMeter connectionsMeter(WatchedFile<Connections> file) {
    return new WatchedFileMeter(file);
  }
}
