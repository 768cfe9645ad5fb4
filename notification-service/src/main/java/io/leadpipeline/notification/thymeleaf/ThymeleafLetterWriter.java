package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.notification.application.LetterWriter;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Occasion;
import io.leadpipeline.notification.domain.PlainText;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/**
 * Letters from two templates, one in text and one in HTML, and a bundle of words for each language.
 * HTML values are escaped by the engine; text has nothing to escape once it is a clean line.
 */
public final class ThymeleafLetterWriter implements LetterWriter {

  private static final int LONGEST_NAME = 80;

  private final MessageSource messages = bundle();
  private final SpringTemplateEngine engine;
  private final Clock clock;

  /** Letters from our own templates. */
  public ThymeleafLetterWriter(Clock clock) {
    this(List.of(), clock);
  }

  /**
   * Letters from the templates under {@code mail} in these directories, and ours where there are
   * none.
   */
  public ThymeleafLetterWriter(List<Path> directories, Clock clock) {
    this.engine = engine(messages);
    this.clock = clock;
    for (Path directory : directories) {
      engine.addTemplateResolver(own(directory, "*.txt", TemplateMode.TEXT));
      engine.addTemplateResolver(own(directory, "*.html", TemplateMode.HTML));
    }
  }

  @Override
  public Letter write(Errand errand, String address) {
    Wording wording = new Wording(messages, errand.language());
    LetterView view = wording.view(errand, clock.instant());
    Context context = new Context(wording.language(), Map.of("view", view));
    Notice notice = errand.notice();
    boolean update = notice.occasion().kind() == Occasion.Kind.UPDATE;
    String template = update ? "update" : "alert";
    return new Letter(
        notice.id(),
        notice.leadId(),
        address,
        PlainText.line(notice.rep().name(), LONGEST_NAME),
        wording.language(),
        view.subject(),
        engine.process(template + ".txt", context),
        engine.process(template + ".html", context));
  }

  static MessageSource bundle() {
    ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    messages.setBasename("messages/alert");
    messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
    messages.setFallbackToSystemLocale(false);
    return messages;
  }

  static SpringTemplateEngine engine(MessageSource messages) {
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateEngineMessageSource(messages);
    engine.setEnableSpringELCompiler(true);
    engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
    engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
    return engine;
  }

  private static FileTemplateResolver own(Path directory, String names, TemplateMode mode) {
    FileTemplateResolver resolver = new FileTemplateResolver();
    resolver.setOrder(0);
    resolver.setCheckExistence(true);
    return reading(resolver, directory.toAbsolutePath() + "/mail/", names, mode);
  }

  private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setOrder(1);
    return reading(resolver, "templates/mail/", names, mode);
  }

  private static <R extends AbstractConfigurableTemplateResolver> R reading(
      R resolver, String prefix, String names, TemplateMode mode) {
    resolver.setPrefix(prefix);
    resolver.setResolvablePatterns(Set.of(names));
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return resolver;
  }
}
