package io.leadpipeline.localstack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Where a running stack listens, in a file of its folder for other programs.
 *
 * @param byName short names of services, {@code kafka}, {@code postgres}, {@code mailbox}
 */
public record StackAddresses(Map<String, String> byName) {

  private static final String FILE = "addresses.properties";

  public StackAddresses {
    byName = Map.copyOf(byName);
  }

  /** The addresses of the stack that last became ready in the folder. */
  public static Optional<StackAddresses> read(Path folder) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
      properties.load(reader);
    } catch (IOException _) {
      return Optional.empty();
    }
    Map<String, String> byName = new TreeMap<>();
    properties.stringPropertyNames().forEach(n -> byName.put(n, properties.getProperty(n)));
    return Optional.of(new StackAddresses(byName));
  }

  static StackAddresses of(StackSettings settings) {
    Map<String, String> byName = new TreeMap<>();
    for (Service service : settings.services()) {
      byName.put(service.shortName(), settings.url(service.port()));
      byName.put(service.shortName() + ".management", settings.url(service.managementPort()));
    }
    byName.put("mailbox", settings.url(StackPort.MAILBOX));
    byName.put("smtp", "127.0.0.1:" + settings.ports().of(StackPort.SMTP));
    byName.put("kafka", "127.0.0.1:" + settings.ports().of(StackPort.KAFKA));
    byName.put("postgres", "127.0.0.1:" + settings.ports().of(StackPort.POSTGRES));
    return new StackAddresses(byName);
  }

  void write(Path folder) {
    Properties properties = new Properties();
    properties.putAll(byName);
    try (Writer writer = Files.newBufferedWriter(folder.resolve(FILE))) {
      properties.store(writer, "where the stack that last became ready here listens");
    } catch (IOException e) {
      throw new StackFailure("cannot write the addresses into " + folder, e);
    }
  }
}
