package io.leadpipeline.starter.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.DispatcherServlet;

/** Problems on the servlet stack. */
@AutoConfiguration(
    after = ProblemAutoConfiguration.class,
    beforeName = "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({DispatcherServlet.class, ErrorController.class})
class ServletProblemAutoConfiguration {

  @Bean
  ServletProblemAdvice servletProblemAdvice() {
    return new ServletProblemAdvice();
  }

  @Bean
  @ConditionalOnMissingBean(ErrorController.class)
  ServletErrorController servletErrorController() {
    return new ServletErrorController();
  }

  @Bean
  ServletProblemWriter servletProblemWriter(ProblemJson json) {
    return new ServletProblemWriter(json);
  }

  @Bean
  BodyLimitFilter bodyLimitFilter(HttpLimits limits, ServletProblemWriter writer) {
    return new BodyLimitFilter(limits.maxBody().toBytes(), writer);
  }
}
