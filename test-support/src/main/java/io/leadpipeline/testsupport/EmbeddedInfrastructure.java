package io.leadpipeline.testsupport;

import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.localstack.DatabaseProcess;
import io.leadpipeline.localstack.Databases;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Processes of this machine, started at the same time and ended with the JVM. */
final class EmbeddedInfrastructure extends Infrastructure {

  private final AtomicInteger databases = new AtomicInteger();
  private final TemporaryFolder folder = TemporaryFolder.create();
  private final CompletableFuture<DatabaseProcess> server =
      CompletableFuture.supplyAsync(
          () -> DatabaseProcess.start(folder.path().resolve("postgres"), 0));
  private final BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"), 0);

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
    Databases.create(server.join(), List.of(name));
    return new TestDatabase(server.join().jdbcUrl(name), name, Databases.password(name));
  }

  private void close() {
    broker.kill();
    server.join().stop();
    folder.delete();
  }
}
