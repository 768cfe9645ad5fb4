package io.leadpipeline.notification.thymeleaf;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** The templates of messages: a user's own file where there is one, else ours. */
public final class TemplateFiles {

  private final SpringTemplateEngine engine = new SpringTemplateEngine();

  /**
   * Templates with those of these directories first.
   *
   * @param directories at most one; read when a template is first used
   */
  public TemplateFiles(List<Path> directories) {
    int order = 0;
    for (Path directory : directories) {
      engine.addTemplateResolver(
          resolver(new FileTemplateResolver(), directory.toAbsolutePath() + "/", order++));
    }
    engine.addTemplateResolver(resolver(new ClassLoaderTemplateResolver(), "templates/", order));
  }

  private static AbstractConfigurableTemplateResolver resolver(
      AbstractConfigurableTemplateResolver resolver, String prefix, int order) {
    resolver.setPrefix(prefix);
    resolver.setOrder(order);
    resolver.setCheckExistence(true);
    resolver.setTemplateMode(TemplateMode.TEXT);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return resolver;
  }

  SpringTemplateEngine engine() {
    return engine;
  }
}
