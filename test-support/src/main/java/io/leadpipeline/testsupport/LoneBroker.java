package io.leadpipeline.testsupport;

import io.leadpipeline.events.Topics;
import io.leadpipeline.localstack.BrokerProcess;
import io.leadpipeline.localstack.TopicSetup;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.awaitility.Awaitility;

/**
 * A real broker for tests that must have one to themselves, to kill it or to count all that it
 * holds. There is one for each JVM, since a start takes seconds: each test gets it empty.
 */
public final class LoneBroker {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private LoneBroker() {}

  /** The broker with every topic, no record and no group; whoever had it before is done with it. */
  public static BrokerProcess empty() {
    return empty(Topics.DEFAULT_PARTITIONS);
  }

  /** The same with so many partitions of each topic. */
  public static BrokerProcess empty(int partitions) {
    BrokerProcess broker = Shared.BROKER;
    if (!broker.alive()) {
      broker.restart();
    }
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> emptied(admin));
    }
    TopicSetup.create(broker.bootstrapServers(), partitions);
    return broker;
  }

  /** Fails while a member that went away without a word still belongs to its group. */
  private static boolean emptied(Admin admin) throws ExecutionException, InterruptedException {
    Collection<GroupListing> groups = admin.listGroups().all().get();
    admin.deleteConsumerGroups(groups.stream().map(GroupListing::groupId).toList()).all().get();
    admin.deleteTopics(admin.listTopics().names().get()).all().get();
    return admin.listTopics().names().get().isEmpty();
  }

  private static final class Shared {

    static final BrokerProcess BROKER = start();

    private static BrokerProcess start() {
      TemporaryFolder folder = TemporaryFolder.create();
      BrokerProcess broker = BrokerProcess.start(folder.path().resolve("kafka"), 0);
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                broker.kill();
                folder.delete();
              }));
      return broker;
    }
  }
}
