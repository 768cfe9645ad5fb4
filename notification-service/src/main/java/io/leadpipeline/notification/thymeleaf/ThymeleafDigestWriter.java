package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.events.Ids;
import io.leadpipeline.notification.application.DigestWriter;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.PlainText;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Digests from two templates, in the words of alerts. */
public final class ThymeleafDigestWriter implements DigestWriter {

  private static final UUID DIGEST = UUID.fromString("7be0a7f4-9d0c-5b0e-8a53-1f3c8a5f2d90");
  private static final int SHORT = 80;

  private final MessageSource messages = ThymeleafLetterWriter.bundle();
  private final SpringTemplateEngine engine = ThymeleafLetterWriter.engine(messages);
  private final Clock clock;

  public ThymeleafDigestWriter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Letter write(List<Errand> offers, String address) {
    Wording wording = new Wording(messages, offers.getFirst().language());
    String rep = PlainText.line(offers.getFirst().notice().rep().name(), SHORT);
    DigestView view = view(wording, rep, offers);
    Context context = new Context(wording.language(), Map.of("view", view));
    UUID id = idOf(offers);
    return new Letter(
        id,
        id,
        address,
        rep,
        wording.language(),
        view.subject(),
        engine.process("digest.txt", context),
        engine.process("digest.html", context));
  }

  private DigestView view(Wording wording, String rep, List<Errand> offers) {
    return new DigestView(
        wording.say("digest.subject", offers.size()),
        wording.say("digest.greeting", rep),
        offers.stream().map(offer -> wording.view(offer, clock.instant())).toList());
  }

  private static UUID idOf(List<Errand> offers) {
    String all =
        offers.stream()
            .map(offer -> offer.notice().id().toString())
            .sorted()
            .collect(Collectors.joining(","));
    return Ids.v5(DIGEST, all);
  }

  /** What the templates show: clean single lines, not escaped. */
  record DigestView(String subject, String greeting, List<LetterView> leads) {}
}
