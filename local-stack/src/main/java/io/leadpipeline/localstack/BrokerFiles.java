package io.leadpipeline.localstack;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files a broker reads at start. */
final class BrokerFiles {

  private static final String LOGGING =
      """
      <configuration>
        <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
          <encoder><pattern>%d{ISO8601} %-5level %logger{0} %msg%n</pattern></encoder>
        </appender>
        <!-- Each speaks once or more per partition, which drowns what matters. -->
        <logger name="kafka.cluster.Partition" level="WARN"/>
        <logger name="kafka.log.LogManager" level="WARN"/>
        <logger name="kafka.server.KafkaConfig" level="WARN"/>
        <logger name="org.apache.kafka.common.config" level="WARN"/>
        <logger name="org.apache.kafka.controller.ReplicationControlManager" level="WARN"/>
        <logger name="org.apache.kafka.coordinator" level="WARN"/>
        <logger name="org.apache.kafka.storage.internals.log" level="WARN"/>
        <logger name="state.change.logger" level="WARN"/>
        <root level="INFO"><appender-ref ref="out"/></root>
      </configuration>
      """;

  private BrokerFiles() {}

  static Path logging(Path folder) {
    return folder.resolve("logback.xml");
  }

  /** Writes them and returns the server's properties. */
  static Path write(BrokerSettings settings) {
    Path file = settings.folder().resolve("server.properties");
    try {
      Files.createDirectories(settings.data());
      Files.writeString(logging(settings.folder()), LOGGING);
      store(server(settings), file);
      return file;
    } catch (IOException e) {
      throw new StackFailure("cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  /** Kafka reads Latin-1, so a folder's name in any other script has to be escaped. */
  private static void store(String text, Path file) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(text));
    try (OutputStream out = Files.newOutputStream(file)) {
      properties.store(out, "written at each start");
    }
  }

  /**
   * Bytes are bounded per partition as well, so that a load test cannot fill a laptop's disk. After
   * a kill the controller takes the broker back only when its last session has run out. The cleaner
   * would take half of the heap at once for one small compacted topic.
   */
  private static String server(BrokerSettings settings) {
    return """
    process.roles=broker,controller
    node.id=1
    controller.quorum.voters=1@127.0.0.1:%2$d
    controller.listener.names=CONTROLLER
    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d%4$s
    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d%5$s
    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT%6$s
    log.dirs=%3$s
    auto.create.topics.enable=false
    message.max.bytes=2097152
    log.retention.bytes=268435456
    log.segment.bytes=67108864
    log.index.size.max.bytes=1048576
    log.cleaner.dedupe.buffer.size=16777216
    offsets.topic.num.partitions=4
    offsets.topic.replication.factor=1
    transaction.state.log.num.partitions=4
    transaction.state.log.replication.factor=1
    transaction.state.log.min.isr=1
    share.coordinator.state.topic.num.partitions=4
    share.coordinator.state.topic.replication.factor=1
    share.coordinator.state.topic.min.isr=1
    group.initial.rebalance.delay.ms=0
    broker.session.timeout.ms=3000
    broker.heartbeat.interval.ms=500
    """
        .formatted(
            settings.port(),
            Ports.free(),
            settings.data(),
            detours(settings, Detour::listener),
            detours(settings, Detour::advertisement),
            detours(settings, detour -> detour.name() + ":PLAINTEXT"));
  }

  private static String detours(BrokerSettings settings, Function<Detour, String> what) {
    return settings.detours().stream().map(what).map(","::concat).collect(Collectors.joining());
  }
}
