package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.events.Ids;
import io.leadpipeline.notification.application.LostTargetWriter;
import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.LostTarget;
import io.leadpipeline.notification.domain.PlainText;
import io.leadpipeline.notification.domain.SalesPerson;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Letters about lost targets from two templates, in the words of alerts. */
public final class ThymeleafLostTargetWriter implements LostTargetWriter {

  private static final UUID LOST = UUID.fromString("5f0e3c1a-46c2-5f0a-8c55-7d0e0f3b9a52");
  private static final int SHORT = 80;
  private static final int REASON = 200;

  private final MessageSource messages = ThymeleafLetterWriter.bundle();
  private final SpringTemplateEngine engine = ThymeleafLetterWriter.engine(messages);

  @Override
  public Letter write(LostTarget target) {
    SalesPerson owner = target.owner();
    Locale language = Wording.spoken(owner.language());
    LostView view = view(target, language);
    Context context = new Context(language, Map.of("view", view));
    UUID id = Ids.v5(LOST, owner.id() + ":" + target.channel() + ":" + target.reason());
    return new Letter(
        id,
        id,
        owner.email(),
        PlainText.line(owner.name(), SHORT),
        language,
        view.subject(),
        engine.process("target.txt", context),
        engine.process("target.html", context));
  }

  private LostView view(LostTarget target, Locale language) {
    String name = PlainText.line(target.owner().name(), SHORT);
    String channel = PlainText.line(target.channel().value(), SHORT);
    String reason = PlainText.line(target.reason(), REASON);
    return new LostView(
        say(language, "target.subject", channel),
        say(language, "target.what", name, channel, reason),
        say(language, "target.next", channel));
  }

  private String say(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }

  /** What the templates show: clean single lines, not escaped. */
  record LostView(String subject, String what, String next) {}
}
