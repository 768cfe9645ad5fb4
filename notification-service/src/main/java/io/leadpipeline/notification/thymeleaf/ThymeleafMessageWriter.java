package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.notification.application.MessageWriter;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Story;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Messages from one template for each medium, and the words of letters. */
public final class ThymeleafMessageWriter implements MessageWriter {

  private final MessageSource messages = ThymeleafLetterWriter.bundle();
  private final Encoded encoded = new Encoded();
  private final SpringTemplateEngine engine;
  private final Medium medium;
  private final Clock clock;

  private ThymeleafMessageWriter(SpringTemplateEngine engine, Medium medium, Clock clock) {
    this.engine = engine;
    this.medium = medium;
    this.clock = clock;
  }

  public static MessageWriter slack(TemplateFiles files, Clock clock) {
    return new ThymeleafMessageWriter(files.engine(), Medium.SLACK, clock);
  }

  public static MessageWriter telegram(TemplateFiles files, Clock clock) {
    return new ThymeleafMessageWriter(files.engine(), Medium.TELEGRAM, clock);
  }

  public static MessageWriter teams(TemplateFiles files, Clock clock) {
    return new ThymeleafMessageWriter(files.engine(), Medium.TEAMS, clock);
  }

  /**
   * Messages of any service that takes a post.
   *
   * @param template under {@code templates/}, such as {@code http/sms.form.txt}
   */
  public static MessageWriter http(TemplateFiles files, String template, Clock clock) {
    return new ThymeleafMessageWriter(files.engine(), Medium.plain(template), clock);
  }

  @Override
  public String write(Errand errand, Story story) {
    Wording wording = new Wording(messages, errand.language());
    LetterView lead = wording.view(errand, clock.instant());
    ChatView view = new ChatWording(wording, medium).view(errand, story, lead);
    String to = errand.address().orElse("");
    Context context =
        new Context(wording.language(), Map.of("view", view, "encoded", encoded, "to", to));
    return engine.process(medium.template(), context);
  }
}
