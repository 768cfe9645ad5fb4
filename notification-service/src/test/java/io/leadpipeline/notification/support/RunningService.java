package io.leadpipeline.notification.support;

import io.leadpipeline.notification.NotificationApplication;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole service in this JVM, against real Kafka and PostgreSQL. */
public final class RunningService implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts an instance on a database, sending to a mail server on this machine. */
  public static RunningService start(TestDatabase database, int smtpPort, String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "--spring.profiles.active=local",
                "--server.port=0",
                "--management.server.port=0",
                "--spring.kafka.bootstrap-servers=" + Infrastructure.bootstrapServers(),
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--leadpipeline.mail.port=" + smtpPort));
    settings.addAll(List.of(more));
    return new RunningService(
        SpringApplication.run(NotificationApplication.class, settings.toArray(String[]::new)));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  public String url(String path) {
    return "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path;
  }

  public String management(String path) {
    return "http://127.0.0.1:"
        + context.getEnvironment().getProperty("local.management.port")
        + path;
  }

  @Override
  public void close() {
    context.close();
  }
}
