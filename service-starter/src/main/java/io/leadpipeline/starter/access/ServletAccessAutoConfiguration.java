package io.leadpipeline.starter.access;

import io.leadpipeline.starter.problem.ServletProblemWriter;
import jakarta.servlet.Filter;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.DispatcherServlet;

/** Access on the servlet stack. */
@AutoConfiguration(
    after = AccessAutoConfiguration.class,
    afterName = "io.leadpipeline.starter.problem.ServletProblemAutoConfiguration",
    beforeName = {
      "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
      "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({Filter.class, DispatcherServlet.class})
@EnableWebSecurity
@EnableMethodSecurity
class ServletAccessAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http,
      TokenCheck check,
      PublicPaths publicPaths,
      AccessRules rules,
      ServletProblemWriter problems) {
    return new ServletAccess(check, publicPaths, rules, problems).chain(http);
  }
}
