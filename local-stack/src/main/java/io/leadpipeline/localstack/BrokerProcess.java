package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A real single-node Kafka (KRaft) in a JVM of its own, whose data survive kill and restart. */
public final class BrokerProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);

  private final BrokerSettings settings;
  private ChildProcess process;

  private BrokerProcess(BrokerSettings settings) {
    this.settings = settings;
    this.process = launch(settings);
  }

  /** Starts a broker on the folder's data; port 0 takes a free one. */
  public static BrokerProcess start(Path folder, int port) {
    return start(new BrokerSettings(folder, port));
  }

  /** Returns once the broker serves metadata. */
  public static BrokerProcess start(BrokerSettings settings) {
    BrokerProcess broker =
        new BrokerProcess(settings.port() == 0 ? settings.withPort(Ports.free()) : settings);
    broker.awaitReady();
    return broker;
  }

  public String bootstrapServers() {
    return "127.0.0.1:" + settings.port();
  }

  public int port() {
    return settings.port();
  }

  public long pid() {
    return process.pid();
  }

  public boolean alive() {
    return process.alive();
  }

  public Path log() {
    return settings.log();
  }

  /** SIGKILL: what it had not written is lost, as in a crash. */
  public void kill() {
    process.kill();
  }

  public void stop() {
    process.stop();
  }

  /** Starts again on the same data and port; stops it first if it still runs. */
  public void restart() {
    process.stop();
    process = launch(settings);
    awaitReady();
  }

  /** Starts again on the same port without a single topic, record or offset. */
  public void restartEmpty() {
    process.stop();
    Folders.delete(settings.data());
    restart();
  }

  void onEnd(Consumer<String> told) {
    process.onEnd(told);
  }

  /** From now on it goes on when this JVM ends. */
  void detach() {
    process.detach();
  }

  @Override
  public void close() {
    stop();
  }

  private void awaitReady() {
    BrokerProbe probe = new BrokerProbe(settings.port());
    try {
      process.awaitReady(probe::ready, START_LIMIT);
    } catch (StackFailure failure) {
      process.kill();
      throw failure;
    }
  }

  private static ChildProcess launch(BrokerSettings settings) {
    Path properties = BrokerFiles.write(settings);
    BrokerClasses classes = BrokerClasses.find();
    List<String> program =
        List.of(
            "-Dlogback.configurationFile=" + BrokerFiles.logging(settings.folder()),
            "-cp",
            classes.path(),
            BrokerMain.class.getName(),
            properties.toString(),
            settings.data().toString());
    List<String> options = new ArrayList<>(classes.options());
    options.addAll(settings.jvmOptions());
    List<String> command = Jvm.command(settings.folder(), options, program);
    return ChildProcess.start(new Launch("Kafka", command, settings.log()));
  }
}
