package io.leadpipeline.localstack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a {@link LocalStack} consists of.
 *
 * @param home the repository, where the built jars and {@code config/} are
 * @param folder holds data, logs and unpacked applications
 * @param ports what listens where
 * @param publicUrl base of the links in alerts; empty for routing's own address
 * @param services which services to start
 * @param jvmOptions for Kafka and each service
 * @param environment more settings for single services
 * @param detours more ways to Kafka
 */
public record StackSettings(
    Path home,
    Path folder,
    StackPorts ports,
    Optional<String> publicUrl,
    Set<Service> services,
    List<String> jvmOptions,
    Map<Service, Map<String, String>> environment,
    List<Detour> detours) {

  public StackSettings {
    home = home.toAbsolutePath().normalize();
    folder = folder.toAbsolutePath().normalize();
    services = Set.copyOf(services);
    jvmOptions = List.copyOf(jvmOptions);
    environment = Map.copyOf(environment);
    detours = List.copyOf(detours);
  }

  /** The developer's stack: standard ports and {@code .stack}, changed by the environment. */
  public static StackSettings from(Path home, Map<String, String> environment) {
    Path folder =
        Optional.ofNullable(environment.get("STACK_DIR"))
            .map(Path::of)
            .orElseGet(() -> home.resolve(".stack"));
    return of(home, folder, StackPorts.from(environment))
        .withPublicUrl(Optional.ofNullable(environment.get("STACK_PUBLIC_URL")));
  }

  /** A stack of its own on free ports, whether or not another one runs. */
  public static StackSettings isolated(Path home, Path folder) {
    return of(home, folder, StackPorts.allFree());
  }

  private static StackSettings of(Path home, Path folder, StackPorts ports) {
    return new StackSettings(
        home,
        folder,
        ports,
        Optional.empty(),
        EnumSet.allOf(Service.class),
        JvmOptions.QUICK_START,
        Map.of(),
        List.of());
  }

  public StackSettings withServices(Set<Service> chosen) {
    return new StackSettings(
        home, folder, ports, publicUrl, chosen, jvmOptions, environment, detours);
  }

  public StackSettings withJvmOptions(List<String> options) {
    return new StackSettings(
        home, folder, ports, publicUrl, services, options, environment, detours);
  }

  /** Adds environment variables for one service, over those every service gets. */
  public StackSettings with(Service service, Map<String, String> variables) {
    Map<Service, Map<String, String>> all = new EnumMap<>(Service.class);
    all.putAll(environment);
    all.put(service, Map.copyOf(variables));
    return new StackSettings(home, folder, ports, publicUrl, services, jvmOptions, all, detours);
  }

  public StackSettings withDetours(List<Detour> ways) {
    return new StackSettings(
        home, folder, ports, publicUrl, services, jvmOptions, environment, ways);
  }

  StackSettings withPorts(StackPorts settled) {
    return new StackSettings(
        home, folder, settled, publicUrl, services, jvmOptions, environment, detours);
  }

  private StackSettings withPublicUrl(Optional<String> url) {
    return new StackSettings(home, folder, ports, url, services, jvmOptions, environment, detours);
  }

  Set<StackPort> neededPorts() {
    Set<StackPort> needed =
        EnumSet.of(StackPort.KAFKA, StackPort.POSTGRES, StackPort.SMTP, StackPort.MAILBOX);
    services.forEach(service -> needed.addAll(List.of(service.port(), service.managementPort())));
    return needed;
  }

  Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }

  String url(StackPort port) {
    return "http://127.0.0.1:" + ports.of(port);
  }

  String linkBase() {
    return publicUrl.orElseGet(() -> url(StackPort.ROUTING));
  }
}
