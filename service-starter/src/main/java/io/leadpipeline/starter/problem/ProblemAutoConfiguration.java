package io.leadpipeline.starter.problem;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.json.JsonMapper;

/** What both web stacks need to answer with a problem. */
@AutoConfiguration(after = JacksonAutoConfiguration.class)
@ConditionalOnBean(JsonMapper.class)
@EnableConfigurationProperties(HttpLimits.class)
class ProblemAutoConfiguration {

  @Bean
  ProblemJson problemJson(JsonMapper mapper) {
    return new ProblemJson(mapper);
  }
}
