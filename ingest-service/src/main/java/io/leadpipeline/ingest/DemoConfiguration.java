package io.leadpipeline.ingest;

import io.leadpipeline.ingest.application.Submissions;
import io.leadpipeline.ingest.web.AfterPost;
import io.leadpipeline.ingest.web.demo.DemoPages;
import io.leadpipeline.ingest.web.demo.DemoRoutes;
import io.leadpipeline.ingest.web.demo.StatusTokens;
import io.leadpipeline.ingest.web.demo.ThanksPage;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The demo site, on one's own machine only; elsewhere its addresses are 404. */
@Configuration(proxyBeanMethods = false)
@Profile("local")
@EnableConfigurationProperties(DemoProperties.class)
class DemoConfiguration {

  @Bean
  StatusTokens statusTokens(IngestProperties properties, Clock clock) {
    return new StatusTokens(Objects.requireNonNull(properties.secret()), clock);
  }

  @Bean
  AfterPost thanksPage(StatusTokens tokens) {
    return new ThanksPage(tokens);
  }

  @Bean
  RouterFunction<ServerResponse> demoRoutes(
      DemoProperties properties, StatusTokens tokens, Submissions submissions, Clock clock) {
    return DemoRoutes.of(new DemoPages(properties.mailboxUrl()), tokens, submissions, clock);
  }
}
