package io.leadpipeline.starter.access;

import io.leadpipeline.starter.problem.ReactiveProblemWriter;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.MatcherSecurityWebFilterChain;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.header.CacheControlServerHttpHeadersWriter;
import org.springframework.security.web.server.header.CompositeServerHttpHeadersWriter;
import org.springframework.security.web.server.header.ContentTypeOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.header.HttpHeaderWriterWebFilter;
import org.springframework.security.web.server.header.StrictTransportSecurityServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XFrameOptionsServerHttpHeadersWriter;
import org.springframework.security.web.server.header.XXssProtectionServerHttpHeadersWriter;
import org.springframework.web.reactive.DispatcherHandler;
import reactor.core.publisher.Mono;

/** Access on the reactive stack. */
@AutoConfiguration(
    after = AccessAutoConfiguration.class,
    afterName = "io.leadpipeline.starter.problem.ReactiveProblemAutoConfiguration",
    beforeName = {
      "org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass(DispatcherHandler.class)
@EnableWebFluxSecurity
@EnableReactiveMethodSecurity
class ReactiveAccessAutoConfiguration {

  @Bean
  ReactiveAuthenticationManager reactiveTokenCheck(TokenCheck check) {
    return presented -> Mono.fromSupplier(() -> check.authenticate(presented));
  }

  @Bean
  @ConditionalOnMissingBean
  SecurityWebFilterChain securityWebFilterChain(
      ServerHttpSecurity http,
      ReactiveAuthenticationManager manager,
      AccessRules rules,
      ReactiveProblemWriter problems) {
    return new ReactiveAccess(manager, new ReactiveBearer(), rules, new ReactiveProblems(problems))
        .chain(http);
  }

  /**
   * Public paths need no token, and one that comes along, such as the secret of a webhook, is left
   * to the service; so they are spared all of the other chain but its headers.
   */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityWebFilterChain publicWebFilterChain(PublicPaths publicPaths) {
    return new MatcherSecurityWebFilterChain(
        ReactivePatterns.any(publicPaths.patterns()),
        List.of(
            new HttpHeaderWriterWebFilter(
                new CompositeServerHttpHeadersWriter(
                    new CacheControlServerHttpHeadersWriter(),
                    new ContentTypeOptionsServerHttpHeadersWriter(),
                    new StrictTransportSecurityServerHttpHeadersWriter(),
                    new XFrameOptionsServerHttpHeadersWriter(),
                    new XXssProtectionServerHttpHeadersWriter()))));
  }

  /** Requests the firewall refuses, such as one with a semicolon in its path. */
  @Bean
  ServerExchangeRejectedHandler serverExchangeRejectedHandler(ReactiveProblemWriter problems) {
    return (exchange, why) -> problems.write(exchange.getResponse(), HttpStatus.BAD_REQUEST);
  }
}
