package io.leadpipeline.starter.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.web.reactive.DispatcherHandler;

/** Problems on the reactive stack. */
@AutoConfiguration(
    after = ProblemAutoConfiguration.class,
    beforeName =
        "org.springframework.boot.webflux.autoconfigure.error.ErrorWebFluxAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
@ConditionalOnClass({DispatcherHandler.class, ErrorWebExceptionHandler.class})
class ReactiveProblemAutoConfiguration {

  @Bean
  ReactiveProblemWriter reactiveProblemWriter(ProblemJson json) {
    return new ReactiveProblemWriter(json);
  }

  @Bean
  @ConditionalOnMissingBean(ErrorWebExceptionHandler.class)
  ReactiveProblemHandler reactiveProblemHandler(ReactiveProblemWriter writer) {
    return new ReactiveProblemHandler(writer);
  }

  @Bean
  ReactiveBodyLimit reactiveBodyLimit(HttpLimits limits) {
    return new ReactiveBodyLimit(limits.maxBody().toBytes());
  }
}
