package io.leadpipeline.testsupport;

import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.localstack.DatabaseProcess;
import io.leadpipeline.localstack.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** Processes of this machine, ended with the JVM. */
final class EmbeddedInfrastructure extends Infrastructure {

  private final AtomicInteger databases = new AtomicInteger();
  private final Path folder = temporaryFolder();
  private final BrokerProcess broker = BrokerProcess.start(folder.resolve("kafka"), 0);
  private final DatabaseProcess server = DatabaseProcess.start(folder.resolve("postgres"), 0);

  EmbeddedInfrastructure() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
  }

  @Override
  String kafka() {
    return broker.bootstrapServers();
  }

  @Override
  TestDatabase newDatabase() {
    String name = "test" + databases.incrementAndGet();
    Databases.create(server, List.of(name));
    return new TestDatabase(server.jdbcUrl(name), name, Databases.password(name));
  }

  private void close() {
    broker.kill();
    server.stop();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException kept) {
      System.err.println("test data stay in " + folder + ": " + kept);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("leadpipeline-test-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
