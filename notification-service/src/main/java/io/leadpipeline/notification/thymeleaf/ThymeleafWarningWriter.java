package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.events.BrakeEngaged;
import io.leadpipeline.notification.application.WarningWriter;
import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.PlainText;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.domain.Warning;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Warnings from two templates, one in text and one in HTML, in the words of alerts. */
public final class ThymeleafWarningWriter implements WarningWriter {

  private static final int LONGEST = 80;
  private static final int LONGEST_ADDRESS = 500;
  private static final Pattern LIST = Pattern.compile("/[^/]*$");

  private final MessageSource messages = ThymeleafLetterWriter.bundle();
  private final SpringTemplateEngine engine = ThymeleafLetterWriter.engine(messages);

  @Override
  public Letter write(Warning warning, SalesPerson to) {
    Locale language = Wording.spoken(to.language());
    BrakeView view = view(warning.about(), to, language);
    Context context = new Context(language, Map.of("view", view));
    return new Letter(
        warning.letterTo(to.email()),
        warning.id(),
        to.email(),
        PlainText.line(to.name(), LONGEST),
        language,
        view.subject(),
        engine.process("brake.txt", context),
        engine.process("brake.html", context));
  }

  private BrakeView view(BrakeEngaged about, SalesPerson to, Locale language) {
    String form = PlainText.line(about.form(), LONGEST);
    String held = PlainText.line(about.heldUrl(), LONGEST_ADDRESS);
    return new BrakeView(
        messages.getMessage("brake.subject", new Object[] {form}, language),
        PlainText.line(to.name(), LONGEST),
        form,
        PlainText.line(about.provider() + "/" + about.connection(), LONGEST),
        DateTimeFormatter.ofPattern("d MMM HH:mm (O)", language)
            .format(about.since().atZone(to.zone())),
        about.limit(),
        String.format(language, "%.1f", about.usualHour()),
        curl("", LIST.matcher(held).replaceFirst("")),
        curl("-X POST ", held + "/release"),
        curl("-X POST -d '{\"reason\": \"robots\"}' ", held + "/discard"));
  }

  private static String curl(String options, String address) {
    return "curl " + options + "-H \"Authorization: Bearer $TOKEN\" '" + address + "'";
  }

  /** What the templates of a warning show: clean single lines, not escaped. */
  record BrakeView(
      String subject,
      String manager,
      String form,
      String connection,
      String since,
      int limit,
      String usual,
      String look,
      String release,
      String discard) {}
}
