package io.leadpipeline.starter.mvc;

import io.leadpipeline.starter.access.AccessRules;
import io.leadpipeline.starter.access.Role;
import io.leadpipeline.starter.support.Gate;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The smallest service on the servlet stack. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
@EnableConfigurationProperties(TestedProperties.class)
public class MvcService {

  @Bean
  AccessRules accessRules() {
    return AccessRules.none()
        .require(Role.OPERATOR, "/v1/operations/**")
        .require(Role.REP, "POST /v1/things");
  }

  @Bean
  Gate gate() {
    return new Gate();
  }
}
