package io.leadpipeline.ingest;

import io.leadpipeline.ingest.application.AcceptSignals;
import io.leadpipeline.ingest.application.Brake;
import io.leadpipeline.ingest.application.CallLog;
import io.leadpipeline.ingest.application.CheckCaptcha;
import io.leadpipeline.ingest.application.Counts;
import io.leadpipeline.ingest.application.CurrentConnections;
import io.leadpipeline.ingest.application.HmacFingerprints;
import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.Limiter;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.ReceiveForm;
import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.application.SignalEvents;
import io.leadpipeline.ingest.application.SignalLog;
import io.leadpipeline.ingest.domain.FieldAliases;
import io.leadpipeline.ingest.domain.FormReader;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.Wordings;
import io.leadpipeline.ingest.json.JacksonJsonReader;
import io.leadpipeline.ingest.phone.LibPhoneReader;
import io.leadpipeline.ingest.web.AfterPost;
import io.leadpipeline.ingest.web.Clients;
import io.leadpipeline.ingest.web.ConnectionRoutes;
import io.leadpipeline.ingest.web.Routes;
import io.leadpipeline.ingest.zoom.ZoomProvider;
import io.leadpipeline.messaging.codec.EventCodec;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;

/** From an address to a durable signal; the log itself is wired in {@link LogConfiguration}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestProperties.class)
class IngestConfiguration {

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
  SignalEvents signalEvents(Identities identities, Clock clock) {
    return new SignalEvents(identities, clock);
  }

  @Bean
  Counts counts(MeterRegistry meters) {
    return new Counts(meters);
  }

  @Bean
  AcceptSignals acceptSignals(
      SignalLog signalLog, EventCodec codec, SignalEvents signalEvents, Counts counts) {
    return new AcceptSignals(signalLog, codec, signalEvents, counts);
  }

  @Bean
  ReceiveForm receiveForm(
      CurrentConnections connections,
      FormReader reader,
      CheckCaptcha captcha,
      Limiter limiter,
      Brake brake,
      AcceptSignals signals) {
    return new ReceiveForm(connections, reader, captcha, limiter, brake, signals);
  }

  @Bean
  ReceiveHook receiveHook(
      List<Provider> providers,
      SourcesConfiguration.Tools tools,
      CurrentConnections connections,
      JsonReader json,
      Identities identities,
      Limiter limiter,
      AcceptSignals signals,
      CallLog callLog) {
    List<Provider> all = Stream.concat(providers.stream(), tools.providers().stream()).toList();
    return new ReceiveHook(all, connections, json, identities, limiter, signals, callLog);
  }

  @Bean
  CallLog callLog() {
    return new CallLog();
  }

  /** Asked first, since forms and hooks are what comes most. */
  @Bean
  @Order(0)
  RouterFunction<ServerResponse> routes(
      ReceiveForm forms,
      ReceiveHook hooks,
      JsonReader json,
      ObjectProvider<AfterPost> afterPost,
      Clients clients,
      Clock clock) {
    AfterPost after = afterPost.getIfAvailable(() -> AfterPost.AS_ASKED);
    return Routes.of(forms, hooks, json, after, clients, clock);
  }

  @Bean
  RouterFunction<ServerResponse> connectionRoutes(
      CurrentConnections connections, CallLog callLog, Clock clock) {
    return ConnectionRoutes.of(connections, callLog, clock);
  }

  @Bean
  WebFilter pageOrigins(ReceiveForm forms, ReceiveHook hooks) {
    return Routes.origins(forms, hooks);
  }
}
