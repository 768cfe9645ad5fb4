package io.leadpipeline.starter.access;

import io.leadpipeline.starter.startup.LocalProfile;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Tokens and rules, the same for both web stacks. */
@AutoConfiguration
@ConditionalOnWebApplication
@EnableConfigurationProperties(AccessProperties.class)
class AccessAutoConfiguration {

  @Bean
  TokenCheck tokenCheck(AccessProperties properties, Environment environment) {
    boolean local = LocalProfile.active(environment);
    return new TokenCheck(new TokenReader(local).read(properties.tokens()));
  }

  @Bean
  PublicPaths publicPaths(AccessProperties properties) {
    return PublicPaths.read(properties.publicPaths());
  }

  @Bean
  @ConditionalOnMissingBean
  AccessRules accessRules() {
    return AccessRules.none();
  }

  /** Spans for each security filter would cost more than the request and say nothing. */
  @Bean
  @ConditionalOnMissingBean
  SecurityObservationSettings securityObservationSettings() {
    return SecurityObservationSettings.noObservations();
  }
}
