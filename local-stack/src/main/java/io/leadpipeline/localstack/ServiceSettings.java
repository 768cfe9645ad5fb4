package io.leadpipeline.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a {@link ServiceProcess} runs.
 *
 * @param name as people call it
 * @param folder of the stack it belongs to, by which a later run recognises it
 * @param main what comes after the JVM's options: {@code -jar app.jar} or a class path and class
 * @param environment its settings
 * @param ready answers 200 once the service is ready
 */
public record ServiceSettings(
    String name,
    Path folder,
    List<String> jvmOptions,
    List<String> main,
    Map<String, String> environment,
    URI ready,
    Path log) {

  public ServiceSettings {
    jvmOptions = List.copyOf(jvmOptions);
    main = List.copyOf(main);
    environment = Map.copyOf(environment);
  }
}
