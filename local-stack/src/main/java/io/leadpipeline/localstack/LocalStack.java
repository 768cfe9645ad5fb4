package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The whole system on this machine: Kafka, PostgreSQL, the mail sink and the services. */
public final class LocalStack implements AutoCloseable {

  private final StackFolder folder;
  private final StackSettings settings;
  private final BrokerProcess broker;
  private final DatabaseProcess database;
  private final ServiceProcess mailSink;
  private final Map<Service, ServiceProcess> services;
  private volatile boolean closing;

  LocalStack(
      StackFolder folder,
      StackSettings settings,
      BrokerProcess broker,
      DatabaseProcess database,
      ServiceProcess mailSink,
      Map<Service, ServiceProcess> services) {
    this.folder = folder;
    this.settings = settings;
    this.broker = broker;
    this.database = database;
    this.mailSink = mailSink;
    this.services = new EnumMap<>(services);
  }

  /** Starts everything and returns when all of it is ready; what fails stops all the rest. */
  public static LocalStack start(StackSettings wanted) {
    return start(wanted, Progress.SILENT);
  }

  static LocalStack start(StackSettings wanted, Progress progress) {
    new Applications(wanted).requireBuilt();
    StackFolder folder = StackFolder.hold(wanted.folder());
    Leftovers leftovers = new Leftovers(wanted.folder());
    try {
      folder.requireSpace();
      int stopped = leftovers.stop();
      if (stopped > 0) {
        progress.line("  stopped %d processes of an earlier run".formatted(stopped));
      }
      folder.turnLogs();
      StackPorts ports = wanted.ports().settled(wanted.neededPorts());
      LocalStack stack = new StackStart(folder, wanted.withPorts(ports), progress).run();
      StackAddresses.of(stack.settings).write(wanted.folder());
      return stack;
    } catch (RuntimeException failure) {
      leftovers.stop();
      folder.close();
      throw failure;
    }
  }

  public BrokerProcess broker() {
    return broker;
  }

  public DatabaseProcess database() {
    return database;
  }

  public ServiceProcess mailSink() {
    return mailSink;
  }

  public ServiceProcess service(Service service) {
    return Optional.ofNullable(services.get(service))
        .orElseThrow(() -> new IllegalArgumentException(service + " is not part of this stack"));
  }

  /** Base address of what listens on the port, for those that speak HTTP. */
  public String url(StackPort port) {
    return settings.url(port);
  }

  public String url(Service service) {
    return settings.url(service.port());
  }

  public int port(StackPort port) {
    return settings.ports().of(port);
  }

  /** Where the data, the logs and the unpacked applications are. */
  public Path folder() {
    return settings.folder();
  }

  /** Services and mail sink, which end before what they stand on. */
  List<ServiceProcess> applications() {
    List<ServiceProcess> all = new ArrayList<>(services.values());
    all.add(mailSink);
    return all;
  }

  /** Tells about each part that ends before the stack is closed. */
  void onUnexpectedEnd(Consumer<String> told) {
    Consumer<String> unlessClosing =
        line -> {
          if (!closing) {
            told.accept(line);
          }
        };
    applications().forEach(service -> service.onEnd(unlessClosing));
    broker.onEnd(unlessClosing);
    database.onEnd(unlessClosing);
  }

  /** Lets everything go on when this JVM ends. */
  void detach() {
    applications().forEach(ServiceProcess::detach);
    broker.detach();
    database.detach();
    folder.close();
  }

  @Override
  public void close() {
    closing = true;
    Parallel.run(applications().stream().map(service -> (Runnable) service::stop).toList());
    Parallel.run(List.of(broker::stop, database::stop));
    folder.close();
  }
}
