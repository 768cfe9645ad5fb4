package io.leadpipeline.ingest.web.demo;

import io.leadpipeline.ingest.domain.status.SubmissionStatus;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The pages of the demo site in every language; what was sent never appears in them. */
public final class DemoPages {

  static final List<String> LANGUAGES = List.of("en", "vi", "th");

  /**
   * Who looks at the thank-you page.
   *
   * @param origin the address under which this browser reaches ingest
   */
  record Visit(String token, String language, String origin) {}

  private final MessageSource messages = Words.bundle();
  private final SpringTemplateEngine engine = engine(messages);
  private final Map<String, byte[]> first = new HashMap<>();
  private final URI mailbox;

  public DemoPages(URI mailbox) {
    this.mailbox = mailbox;
    LANGUAGES.forEach(it -> first.put(it, render("index", it, Map.of())));
  }

  /** The page with the forms. */
  byte[] index(String language) {
    return Objects.requireNonNull(first.get(language), language);
  }

  /** The thank-you page. */
  byte[] thanks(SubmissionStatus status, Duration sincePost, Visit visit) {
    return render(
        "thanks",
        visit.language(),
        Map.of(
            "track", track(status, sincePost, visit.language()),
            "token", visit.token(),
            "origin", visit.origin(),
            "id", status.id().toString(),
            "mailbox", mailbox.toString()));
  }

  /** The part of it that changes. */
  byte[] part(SubmissionStatus status, Duration sincePost, String language) {
    return render("track", language, Map.of("track", track(status, sincePost, language)));
  }

  private Track track(SubmissionStatus status, Duration sincePost, String language) {
    return TrackWriter.write(
        status, sincePost, new Words(messages, Locale.forLanguageTag(language)));
  }

  private byte[] render(String page, String language, Map<String, Object> values) {
    Context context = new Context(Locale.forLanguageTag(language), values);
    context.setVariable("lang", language);
    context.setVariable("languages", LANGUAGES);
    return engine.process(page, context).getBytes(StandardCharsets.UTF_8);
  }

  private static SpringTemplateEngine engine(MessageSource messages) {
    ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
    resolver.setPrefix("templates/demo/");
    resolver.setSuffix(".html");
    resolver.setTemplateMode(TemplateMode.HTML);
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateEngineMessageSource(messages);
    engine.setTemplateResolver(resolver);
    return engine;
  }
}
