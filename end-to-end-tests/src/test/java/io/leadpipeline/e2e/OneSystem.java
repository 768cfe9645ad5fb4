package io.leadpipeline.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Hands every test the same running system, since starting it is most of what a test costs. */
public final class OneSystem implements ParameterResolver {

  /** Else what a rep hears of a lead it knows waits for two minutes, and every audit with it. */
  private static final Map<String, String> AT_ONCE =
      Map.of("LEADPIPELINE_ALERTS_BUNDLEWITHIN", "5s");

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return List.of(Running.class, OtlpCollector.class).contains(parameter.getParameter().getType());
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Started one = one(context);
    return parameter.getParameter().getType() == Running.class ? one.system() : one.collector();
  }

  private static Started one(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneSystem.class))
        .computeIfAbsent(Started.class, _ -> Started.now(), Started.class);
  }

  /** Closed by JUnit with its store, after the last test. */
  private record Started(Running system, OtlpCollector collector, Path folder)
      implements AutoCloseable {

    static Started now() {
      try {
        Path folder = Files.createTempDirectory("one-system-");
        OtlpCollector collector = new OtlpCollector();
        Map<String, String> settings = new HashMap<>(collector.settings());
        settings.putAll(AT_ONCE);
        return new Started(Running.start(folder, settings), collector, folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      system.close();
      collector.close();
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
