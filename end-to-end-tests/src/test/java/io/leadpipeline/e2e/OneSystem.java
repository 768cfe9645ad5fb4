package io.leadpipeline.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands every test the same running system, since starting it is most of what a test costs. */
public final class OneSystem implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Running.class;
  }

  /** Closed by JUnit with its store, after the last test. */
  @Override
  public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneSystem.class))
        .computeIfAbsent(Running.class, _ -> started(), Running.class);
  }

  private static Running started() {
    try {
      return Running.start(Files.createTempDirectory("one-system-"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
