package io.leadpipeline.ingest.snippet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.leadpipeline.ingest.OneIngest;
import io.leadpipeline.ingest.RunningIngest;
import io.leadpipeline.testsupport.browser.Chromium;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands tests the same shop and browser, and leaves them out where there is no browser. */
final class OneShop implements BeforeAllCallback, ParameterResolver {

  @Override
  public void beforeAll(ExtensionContext context) {
    assumeTrue(Chromium.executable().isPresent(), "no Chromium or Chrome on the PATH");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Shop.class;
  }

  @Override
  public Shop resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningIngest ingest = OneIngest.in(context);
    return context
        .getRoot()
        .getStore(ExtensionContext.Namespace.create(OneShop.class))
        .computeIfAbsent(Shop.class, _ -> Shop.open(ingest), Shop.class);
  }
}
