package io.leadpipeline.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Hands every test the same running system, since starting it is most of what a test costs. */
public final class OneSystem implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Running.class;
  }

  @Override
  public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneSystem.class))
        .computeIfAbsent(Started.class, _ -> Started.now(), Started.class)
        .system();
  }

  /** Closed by JUnit with its store, after the last test. */
  private record Started(Running system, Path folder) implements AutoCloseable {

    static Started now() {
      try {
        Path folder = Files.createTempDirectory("one-system-");
        return new Started(Running.start(folder), folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      system.close();
      FileSystemUtils.deleteRecursively(folder);
    }
  }
}
