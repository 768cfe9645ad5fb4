package io.leadpipeline.ingest;

import io.leadpipeline.ingest.application.AcceptSignals;
import io.leadpipeline.ingest.application.DocumentReader;
import io.leadpipeline.ingest.application.JsonReader;
import io.leadpipeline.ingest.application.PostReader;
import io.leadpipeline.ingest.application.Provider;
import io.leadpipeline.ingest.application.ReceiveHook;
import io.leadpipeline.ingest.application.ReceiveSignals;
import io.leadpipeline.ingest.application.tool.ToolProvider;
import io.leadpipeline.ingest.calendly.Calendly;
import io.leadpipeline.ingest.cloudevents.CloudEventsProvider;
import io.leadpipeline.ingest.contactform7.ContactForm7;
import io.leadpipeline.ingest.domain.CanonicalReader;
import io.leadpipeline.ingest.domain.FieldAliases;
import io.leadpipeline.ingest.domain.Identities;
import io.leadpipeline.ingest.domain.PhoneReader;
import io.leadpipeline.ingest.domain.Wordings;
import io.leadpipeline.ingest.elementor.Elementor;
import io.leadpipeline.ingest.generic.Generic;
import io.leadpipeline.ingest.googleads.GoogleAds;
import io.leadpipeline.ingest.googleforms.GoogleForms;
import io.leadpipeline.ingest.gotowebinar.GoToWebinar;
import io.leadpipeline.ingest.gravityforms.GravityForms;
import io.leadpipeline.ingest.hubspot.HubSpotForm;
import io.leadpipeline.ingest.jotform.Jotform;
import io.leadpipeline.ingest.linkedin.LinkedIn;
import io.leadpipeline.ingest.livestorm.Livestorm;
import io.leadpipeline.ingest.meta.Meta;
import io.leadpipeline.ingest.on24.On24;
import io.leadpipeline.ingest.segment.SegmentProvider;
import io.leadpipeline.ingest.standardwebhooks.StandardWebhooksProvider;
import io.leadpipeline.ingest.tally.Tally;
import io.leadpipeline.ingest.typeform.Typeform;
import io.leadpipeline.ingest.web.Clients;
import io.leadpipeline.ingest.web.KeptPosts;
import io.leadpipeline.ingest.web.SourceRoutes;
import io.leadpipeline.ingest.webflow.Webflow;
import io.leadpipeline.ingest.wix.Wix;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Sources that are no form: one line for each tool, and signals of token holders. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SourcesConfiguration.Signals.class)
class SourcesConfiguration {

  @Bean
  DocumentReader documentReader(PhoneReader phones, Wordings wordings, Identities identities) {
    return new DocumentReader(FieldAliases.standard(), phones, wordings, identities);
  }

  @Bean
  Provider segment(PhoneReader phones, Wordings wordings, Identities identities) {
    return new SegmentProvider(FieldAliases.standard(), phones, wordings, identities);
  }

  @Bean
  Provider cloudEvents(DocumentReader reader) {
    return new CloudEventsProvider(reader);
  }

  @Bean
  Provider standardWebhooks(DocumentReader reader) {
    return new StandardWebhooksProvider(reader);
  }

  /** Tools that send one document. */
  @Bean
  Tools tools(DocumentReader reader, JsonReader json) {
    PostReader posts = new KeptPosts(json);
    return new Tools(
        Stream.of(
                new Calendly(),
                new ContactForm7(posts),
                new Elementor(posts),
                new Generic(),
                new GoToWebinar(),
                new GoogleAds(),
                new GoogleForms(),
                new GravityForms(),
                new HubSpotForm(),
                new Jotform(posts),
                new LinkedIn(),
                new Livestorm(),
                new Meta(),
                new On24(),
                new Tally(),
                new Typeform(),
                new Webflow(),
                new Wix())
            .<Provider>map(tool -> new ToolProvider(tool, reader))
            .toList());
  }

  /** All at once, since a bean for each would say nothing more. */
  record Tools(List<Provider> providers) {}

  @Bean
  ReceiveSignals receiveSignals(
      PhoneReader phones,
      Wordings wordings,
      Identities identities,
      JsonReader json,
      AcceptSignals signals,
      Signals settings) {
    CanonicalReader reader = new CanonicalReader(phones, wordings, identities);
    return new ReceiveSignals(reader, json, identities, signals, settings.region());
  }

  @Bean
  @Order(1)
  RouterFunction<ServerResponse> sourceRoutes(
      ReceiveHook hooks, ReceiveSignals signals, Clients clients, Clock clock) {
    return SourceRoutes.of(hooks, signals, clients, clock);
  }

  /**
   * Signals of token holders.
   *
   * @param region country of phone numbers written without a country code; ZZ is none
   */
  @ConfigurationProperties("leadpipeline.signals")
  record Signals(@DefaultValue("ZZ") String region) {}
}
