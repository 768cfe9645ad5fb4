package io.leadpipeline.testsupport;

import io.leadpipeline.localstack.TopicSetup;
import java.util.Locale;
import org.testcontainers.DockerClientFactory;

/**
 * A real Kafka with every topic and a real PostgreSQL, one of each per JVM: containers where Docker
 * answers, else processes made from Maven artifacts. The system property {@code
 * leadpipeline.test.infrastructure} forces {@code containers} or {@code embedded}.
 */
public abstract class Infrastructure {

  private static final String PROPERTY = "leadpipeline.test.infrastructure";

  /** The infrastructure of this JVM. */
  public static Infrastructure shared() {
    return Shared.INSTANCE;
  }

  /** Where the shared broker answers. */
  public static String bootstrapServers() {
    return shared().kafka();
  }

  /** A new empty database on the shared server. */
  public static TestDatabase freshDatabase() {
    return shared().newDatabase();
  }

  abstract String kafka();

  abstract TestDatabase newDatabase();

  private static Infrastructure chosen() {
    String choice = System.getProperty(PROPERTY, "auto").toLowerCase(Locale.ROOT);
    return switch (choice) {
      case "containers" -> new ContainerInfrastructure();
      case "embedded" -> new EmbeddedInfrastructure();
      case "auto" ->
          DockerTraces.any() && DockerClientFactory.instance().isDockerAvailable()
              ? new ContainerInfrastructure()
              : new EmbeddedInfrastructure();
      default ->
          throw new IllegalArgumentException(
              PROPERTY + ": " + choice + " (expected: auto, containers or embedded)");
    };
  }

  private static final class Shared {
    static final Infrastructure INSTANCE = withTopics(chosen());

    private static Infrastructure withTopics(Infrastructure infrastructure) {
      TopicSetup.create(infrastructure.kafka());
      return infrastructure;
    }
  }
}
