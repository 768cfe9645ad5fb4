package io.leadpipeline.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A service in a JVM of its own. */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final ServiceSettings settings;
  private ChildProcess process;

  private ServiceProcess(ServiceSettings settings) {
    this.settings = settings;
    this.process = launch(settings);
  }

  /** Returns once the service says that it is ready. */
  public static ServiceProcess start(ServiceSettings settings) {
    ServiceProcess service = new ServiceProcess(settings);
    service.awaitReady();
    return service;
  }

  /** A second one beside it with the same settings, on other ports; ready when it returns. */
  public ServiceProcess twin(int port, int managementPort) {
    Map<String, String> environment = new HashMap<>(settings.environment());
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
    String name = settings.name() + "-2";
    URI ready = URI.create("http://127.0.0.1:" + managementPort + settings.ready().getRawPath());
    Path log = settings.log().resolveSibling(name + ".log");
    return start(
        new ServiceSettings(
            name,
            settings.folder(),
            settings.jvmOptions(),
            settings.main(),
            environment,
            ready,
            log));
  }

  /** Another program in its place, with its settings and ports; ready when it returns. */
  public ServiceProcess as(List<String> main) {
    return start(
        new ServiceSettings(
            settings.name(),
            settings.folder(),
            settings.jvmOptions(),
            main,
            settings.environment(),
            settings.ready(),
            settings.log()));
  }

  /** What it runs: {@code -jar} and a file, or a class path and a class. */
  public List<String> main() {
    return settings.main();
  }

  public String name() {
    return settings.name();
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

  /** SIGKILL, as in a crash. */
  public void kill() {
    process.kill();
  }

  /** Lets it finish what it does. */
  public void stop() {
    process.stop();
  }

  /** Starts it again, and stops it first if it still runs; returns once it is ready. */
  public void restart() {
    process.stop();
    process = launch(settings);
    awaitReady();
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
    try {
      process.awaitReady(new HealthProbe(settings.ready())::ready, START_LIMIT);
    } catch (StackFailure failure) {
      process.kill();
      throw failure;
    }
  }

  private static ChildProcess launch(ServiceSettings settings) {
    List<String> command = Jvm.command(settings.folder(), settings.jvmOptions(), settings.main());
    return ChildProcess.start(
        new Launch(settings.name(), command, settings.log()).with(settings.environment()));
  }
}
