package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.events.Ids;
import io.leadpipeline.notification.application.OverspentWriter;
import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.Overspent;
import io.leadpipeline.notification.domain.PlainText;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.thymeleaf.ThymeleafLostTargetWriter.LostView;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Letters about caps that were reached, in the form of those about lost targets. */
public final class ThymeleafOverspentWriter implements OverspentWriter {

  private static final UUID SPEND = UUID.fromString("0f6c1d9e-1f62-5f5e-9a0c-1c5a3a9c7e44");
  private static final int SHORT = 80;

  private final MessageSource messages = ThymeleafLetterWriter.bundle();
  private final SpringTemplateEngine engine = ThymeleafLetterWriter.engine(messages);

  @Override
  public Letter write(Overspent overspent, SalesPerson to) {
    Locale language = Wording.spoken(to.language());
    LostView view = view(overspent, to, language);
    Context context = new Context(language, Map.of("view", view));
    UUID id = Ids.v5(SPEND, overspent + to.id());
    return new Letter(
        id,
        id,
        to.email(),
        PlainText.line(to.name(), SHORT),
        language,
        view.subject(),
        engine.process("target.txt", context),
        engine.process("target.html", context));
  }

  private LostView view(Overspent overspent, SalesPerson to, Locale language) {
    String channel = PlainText.line(overspent.channel().value(), SHORT);
    String key = overspent.destination().isEmpty() ? "spend.what.all" : "spend.what.one";
    return new LostView(
        say(language, "spend.subject", channel),
        say(language, key, PlainText.line(to.name(), SHORT), channel, overspent.spent()),
        say(language, "spend.next", channel));
  }

  private String say(Locale language, String key, Object... values) {
    return messages.getMessage(key, values, language);
  }
}
