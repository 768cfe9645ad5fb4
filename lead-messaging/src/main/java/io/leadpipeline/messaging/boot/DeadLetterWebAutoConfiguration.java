package io.leadpipeline.messaging.boot;

import io.leadpipeline.messaging.deadletter.DeadLetterDesk;
import io.leadpipeline.messaging.web.DeadLetterController;
import io.leadpipeline.starter.access.Caller;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** The desk of a service with messaging, on either web stack. */
@AutoConfiguration(after = MessagingAutoConfiguration.class)
@ConditionalOnClass(Caller.class)
@ConditionalOnWebApplication
class DeadLetterWebAutoConfiguration {

  @Bean
  DeadLetterController deadLetterController(DeadLetterDesk desk) {
    return new DeadLetterController(desk);
  }

  /** Controllers that wait for the database do so on threads of their own, not on event loops. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
  @ConditionalOnClass(WebFluxConfigurer.class)
  static class OnEventLoops {

    @Bean
    WebFluxConfigurer blockingControllers() {
      SimpleAsyncTaskExecutor threads = new SimpleAsyncTaskExecutor("controller-");
      threads.setVirtualThreads(true);
      return new WebFluxConfigurer() {
        @Override
        public void configureBlockingExecution(BlockingExecutionConfigurer blocking) {
          blocking.setExecutor(threads);
        }
      };
    }
  }
}
