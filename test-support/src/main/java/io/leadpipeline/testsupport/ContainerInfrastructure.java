package io.leadpipeline.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Containers, removed by Testcontainers when the JVM ends. */
final class ContainerInfrastructure extends Infrastructure {

  private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";
  private static final String POSTGRES_IMAGE = "postgres:18";

  private final AtomicInteger databases = new AtomicInteger();
  private final KafkaContainer broker = new KafkaContainer(KAFKA_IMAGE);
  private final PostgreSQLContainer server = new PostgreSQLContainer(POSTGRES_IMAGE);

  ContainerInfrastructure() {
    broker.start();
    server.start();
  }

  @Override
  String kafka() {
    return broker.getBootstrapServers();
  }

  @Override
  TestDatabase newDatabase() {
    String name = "test" + databases.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(
                server.getJdbcUrl(), server.getUsername(), server.getPassword());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException("database " + name + " not created", e);
    }
    String url = server.getJdbcUrl().replace("/" + server.getDatabaseName(), "/" + name);
    return new TestDatabase(url, server.getUsername(), server.getPassword());
  }
}
