package io.leadpipeline.localstack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Starts a stack in the order its parts need each other, and at the same time what does not. */
final class StackStart {

  private final StackFolder folder;
  private final StackSettings settings;
  private final Applications applications;
  private final ServiceEnvironment environment;
  private final Progress progress;
  private final CompletableFuture<BrokerProcess> broker = new CompletableFuture<>();
  private final CompletableFuture<DatabaseProcess> database = new CompletableFuture<>();
  private final CompletableFuture<ServiceProcess> mailSink = new CompletableFuture<>();
  private final Map<Service, ServiceProcess> services = new ConcurrentHashMap<>();

  StackStart(StackFolder folder, StackSettings settings, Progress progress) {
    this.folder = folder;
    this.settings = settings;
    this.applications = new Applications(settings);
    this.environment = new ServiceEnvironment(settings);
    this.progress = progress;
  }

  LocalStack run() {
    Parallel.run(foundations());
    Parallel.run(List.of(this::createTopics, this::createDatabases));
    Parallel.run(applications());
    return new LocalStack(
        folder, settings, broker.join(), database.join(), mailSink.join(), services);
  }

  /** Unpacking the applications uses the time in which Kafka and PostgreSQL start. */
  private List<Runnable> foundations() {
    List<Runnable> tasks = new ArrayList<>(List.of(this::startDatabase, this::startBroker));
    tasks.add(this::startMailSink);
    settings.services().forEach(service -> tasks.add(() -> applications.service(service)));
    return tasks;
  }

  private List<Runnable> applications() {
    return settings.services().stream().map(service -> (Runnable) () -> start(service)).toList();
  }

  private void startDatabase() {
    long before = System.nanoTime();
    DatabaseProcess started =
        DatabaseProcess.start(
            new DatabaseSettings(
                settings.folder().resolve("postgres"),
                settings.ports().of(StackPort.POSTGRES),
                settings.log("postgres")));
    database.complete(started);
    progress.ready("PostgreSQL", "127.0.0.1:" + started.port(), before);
  }

  private void startBroker() {
    long before = System.nanoTime();
    BrokerProcess started =
        BrokerProcess.start(
            new BrokerSettings(
                    settings.folder().resolve("kafka"), settings.ports().of(StackPort.KAFKA))
                .withLog(settings.log("kafka"))
                .withJvmOptions(settings.jvmOptions())
                .withDetours(settings.detours()));
    broker.complete(started);
    progress.ready("Kafka", started.bootstrapServers(), before);
  }

  private void createTopics() {
    TopicSetup.create(broker.join().bootstrapServers());
  }

  private void createDatabases() {
    Databases.create(database.join());
  }

  private void startMailSink() {
    long before = System.nanoTime();
    URI ready = URI.create(settings.url(StackPort.MAILBOX) + "/health");
    List<String> main = List.of("-jar", applications.mailSink().toString());
    ServiceProcess started =
        ServiceProcess.start(
            new ServiceSettings(
                "mail sink",
                settings.folder(),
                JvmOptions.OF_MAIL_SINK,
                main,
                environment.mailSink(),
                ready,
                settings.log("mail-sink")));
    mailSink.complete(started);
    progress.ready("mail sink", settings.url(StackPort.MAILBOX), before);
  }

  private void start(Service service) {
    long before = System.nanoTime();
    String health = settings.url(service.managementPort()) + "/actuator/health/readiness";
    ServiceProcess started =
        ServiceProcess.start(
            new ServiceSettings(
                service.shortName(),
                settings.folder(),
                settings.jvmOptions(),
                List.of("-jar", applications.service(service).toString()),
                environment.of(service),
                URI.create(health),
                settings.log(service.shortName())));
    services.put(service, started);
    progress.ready(service.shortName(), settings.url(service.port()), before);
  }
}
