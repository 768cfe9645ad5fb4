package io.leadpipeline.ingest;

import io.leadpipeline.ingest.application.AcceptSignals;
import io.leadpipeline.ingest.application.Counts;
import io.leadpipeline.ingest.application.HmacFingerprints;
import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.application.SignalLog;
import io.leadpipeline.ingest.cel.CelExpressions;
import io.leadpipeline.ingest.domain.Connections;
import io.leadpipeline.ingest.domain.FieldAliases;
import io.leadpipeline.ingest.domain.FormReader;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.Wordings;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import io.leadpipeline.ingest.phone.LibPhoneReader;
import io.leadpipeline.ingest.web.AfterPost;
import io.leadpipeline.ingest.web.Routes;
import io.leadpipeline.ingest.yaml.ConnectionsFile;
import io.leadpipeline.ingest.yaml.Secrets;
import io.leadpipeline.ingest.zoom.ZoomProvider;
import io.leadpipeline.messaging.codec.EventCodec;
import io.leadpipeline.starter.startup.LocalProfile;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;

/** From an address to a durable signal; the log itself is wired in {@link LogConfiguration}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
class IngestConfiguration {

  @Bean
  Connections connections(IngestProperties properties, Environment environment) {
    Path file = Objects.requireNonNull(properties.configDir()).resolve("connections.yml");
    Secrets secrets =
        new Secrets(
            name -> Optional.ofNullable(environment.getProperty(name)),
            LocalProfile.active(environment));
    return new ConnectionsFile(file, secrets, new CelExpressions()).read();
  }

  @Bean
  Identities identities(IngestProperties properties) {
    return new Identities(new HmacFingerprints(Objects.requireNonNull(properties.secret())));
  }

  @Bean
  PhoneReader phoneReader() {
    return new LibPhoneReader();
  }

  @Bean
  Wordings wordings() {
    return Wordings.standard();
  }

  @Bean
  JsonReader jsonReader() {
    return new JacksonJsonReader();
  }

  @Bean
  FormReader formReader(PhoneReader phones, Wordings wordings, Identities identities) {
    return new FormReader(FieldAliases.standard(), wordings, phones, identities);
  }

  @Bean
  Provider zoom(PhoneReader phones, Wordings wordings, Identities identities) {
    return new ZoomProvider(phones, wordings, identities);
  }

  @Bean
  AcceptSignals acceptSignals(
      SignalLog signalLog,
      EventCodec codec,
      Identities identities,
      Clock clock,
      MeterRegistry meters) {
    return new AcceptSignals(signalLog, codec, identities, clock, new Counts(meters));
  }

  @Bean
  ReceiveForm receiveForm(Connections connections, FormReader reader, AcceptSignals signals) {
    return new ReceiveForm(connections, reader, signals);
  }

  @Bean
  ReceiveHook receiveHook(
      List<Provider> providers,
      Connections connections,
      JsonReader json,
      Identities identities,
      AcceptSignals signals) {
    return new ReceiveHook(providers, connections, json, identities, signals);
  }

  @Bean
  RouterFunction<ServerResponse> routes(
      ReceiveForm forms,
      ReceiveHook hooks,
      JsonReader json,
      ObjectProvider<AfterPost> afterPost,
      Clock clock) {
    return Routes.of(forms, hooks, json, afterPost.getIfAvailable(() -> AfterPost.AS_ASKED), clock);
  }

  @Bean
  WebFilter pageOrigins(ReceiveForm forms, ReceiveHook hooks) {
    return Routes.origins(forms, hooks);
  }
}
