package io.leadpipeline.cli.target;

import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.StackAddresses;
import io.leadpipeline.localstack.StackPort;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known about addresses, the later over the earlier: the standard ports, the file of a
 * local stack that answers, the environment, the options.
 */
final class KnownAddresses {

  private static final String LOOPBACK = "127.0.0.1:";
  private static final String SETTING = "LEADPIPELINE_AT_";

  private final Map<String, String> byName = standard();

  KnownAddresses(Path stack, Map<String, String> environment, Map<String, String> options) {
    running(stack).ifPresent(this::take);
    byName
        .keySet()
        .forEach(name ->
            Optional.ofNullable(environment.get(setting(name)))
                .ifPresent(address -> byName.put(name, bare(address))));
    options.forEach(this::override);
  }

  Map<String, String> byName() {
    return byName;
  }

  /** The environment variable that changes an address. */
  static String setting(String name) {
    return SETTING + name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  /** The file outlives its stack, so it counts only while somebody answers where it says. */
  private static Optional<Map<String, String>> running(Path stack) {
    return StackAddresses.read(stack).map(StackAddresses::byName).filter(Reach::any);
  }

  private void take(Map<String, String> file) {
    byName.replaceAll(file::getOrDefault);
  }

  private void override(String name, String address) {
    if (!byName.containsKey(name)) {
      throw new CliFailure(
          "--at %s: no such address (expected: one of %s)."
              .formatted(name, String.join(", ", byName.keySet())));
    }
    byName.put(name, bare(address));
  }

  private static String bare(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }

  private static Map<String, String> standard() {
    Map<String, String> standard = new TreeMap<>();
    for (Service service : Service.values()) {
      standard.put(service.shortName(), url(service.port()));
      standard.put(service.shortName() + ".management", url(service.managementPort()));
    }
    standard.put("mailbox", url(StackPort.MAILBOX));
    standard.put("kafka", LOOPBACK + StackPort.KAFKA.standard());
    return standard;
  }

  private static String url(StackPort port) {
    return "http://" + LOOPBACK + port.standard();
  }
}
