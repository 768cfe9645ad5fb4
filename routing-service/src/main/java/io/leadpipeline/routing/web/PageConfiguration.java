package io.leadpipeline.routing.web;

import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.application.RoutesFormat;
import io.leadpipeline.routing.application.RulesInForce;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Language, headers and style of the page. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration implements WebMvcConfigurer {
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry.addResourceHandler("/a/assets/*.css").addResourceLocations("classpath:/assets/");
  }

  @Bean
  LeadPages leadPages(MessageSource messages, Clock clock) {
    return new LeadPages(messages, clock);
  }

  @Bean
  ActionAnswers actionAnswers(Rota rota) {
    return new ActionAnswers(rota);
  }

  @Bean
  DraftRoutes draftRoutes(RulesInForce rules, RoutesFormat format, Rota rota) {
    return new DraftRoutes(rules, format, rota);
  }

  @Bean
  LocaleResolver localeResolver() {
    return new RepLocale();
  }

  @Bean
  FilterRegistrationBean<PageHeaders> pageHeaders() {
    var registration = new FilterRegistrationBean<>(new PageHeaders());
    registration.addUrlPatterns("/a/*");
    return registration;
  }
}
