package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.notification.application.LetterWriter;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.PlainText;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Letters from two templates, one in text and one in HTML, and a bundle of words for each language.
 * HTML values are escaped by the engine; text has nothing to escape once it is a clean line.
 */
public final class ThymeleafLetterWriter implements LetterWriter {

  private static final int LONGEST_NAME = 80;

  private final MessageSource messages = bundle();
  private final SpringTemplateEngine engine = engine(messages);
  private final Clock clock;

  public ThymeleafLetterWriter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Letter write(Errand errand, String address) {
    Wording wording = new Wording(messages, errand.language());
    LetterView view = wording.view(errand, clock.instant());
    Context context = new Context(wording.language(), Map.of("view", view));
    Notice notice = errand.notice();
    return new Letter(
        notice.id(),
        notice.leadId(),
        address,
        PlainText.line(notice.rep().name(), LONGEST_NAME),
        wording.language(),
        view.subject(),
        engine.process("alert.txt", context),
        engine.process("alert.html", context));
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

  private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/mail/");
    resolver.setResolvablePatterns(Set.of(names));
    resolver.setTemplateMode(mode);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    return resolver;
  }
}
