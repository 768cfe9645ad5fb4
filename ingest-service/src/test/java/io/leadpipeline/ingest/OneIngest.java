package io.leadpipeline.ingest;

import io.leadpipeline.testsupport.Infrastructure;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands tests the same running service, since starting it is most of what they cost. It shares the
 * consumer groups of the shared broker with whatever else runs there: a test that must read a topic
 * alone takes a {@link LoneIngest}.
 */
public final class OneIngest implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningIngest.class;
  }

  @Override
  public RunningIngest resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return in(context);
  }

  /** The one of this run; JUnit closes it with its store, after the last test. */
  public static RunningIngest in(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneIngest.class))
        .computeIfAbsent(RunningIngest.class, _ -> start(), RunningIngest.class);
  }

  private static RunningIngest start() {
    return RunningIngest.start(Infrastructure.bootstrapServers(), Infrastructure.freshDatabase());
  }
}
