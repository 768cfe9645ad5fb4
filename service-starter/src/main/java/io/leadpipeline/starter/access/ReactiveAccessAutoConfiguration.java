package io.leadpipeline.starter.access;

import io.leadpipeline.starter.problem.ReactiveProblemWriter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.method.configuration.EnableReactiveMethodSecurity;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
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
      TokenCheck check,
      ReactiveAuthenticationManager manager,
      PublicPaths publicPaths,
      AccessRules rules,
      ReactiveProblemWriter problems) {
    return new ReactiveAccess(
            manager, new ReactiveBearer(check, publicPaths), rules, new ReactiveProblems(problems))
        .chain(http);
  }

  /** Requests the firewall refuses, such as one with a semicolon in its path. */
  @Bean
  ServerExchangeRejectedHandler serverExchangeRejectedHandler(ReactiveProblemWriter problems) {
    return (exchange, why) -> problems.write(exchange.getResponse(), HttpStatus.BAD_REQUEST);
  }
}
