package io.leadpipeline.notification.thymeleaf;

import io.leadpipeline.events.HandoffState;
import io.leadpipeline.events.WhyNow;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.LeadCard;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Occasion;
import io.leadpipeline.notification.domain.PlainText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Says a lead in the words of one language. A word it does not know is shown as it came. */
final class Wording {

  private static final Set<String> SPOKEN = Set.of("en", "vi", "th");
  private static final Pattern DIALLED = Pattern.compile("\\+[0-9]{5,15}");
  private static final Pattern PLAIN_ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");
  private static final int SENTENCE = 200;
  private static final int SHORT = 80;

  private final MessageSource messages;
  private final Locale language;

  Wording(MessageSource messages, Locale wanted) {
    this.messages = messages;
    this.language = SPOKEN.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
  }

  /** The language of this tag, where there are words of it, else English. */
  static Locale spoken(@Nullable String tag) {
    Locale wanted = tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
    return SPOKEN.contains(wanted.getLanguage()) ? wanted : Locale.ENGLISH;
  }

  Locale language() {
    return language;
  }

  LetterView view(Errand errand, Instant now) {
    var offer = errand.notice().offer();
    LeadCard card = LeadCard.of(offer.lead());
    Occasion occasion = errand.notice().occasion();
    String email = occasion.isForOthers() ? "" : card.email().orElse("");
    String phone = occasion.isForOthers() ? "" : card.phone().orElse("");
    return new LetterView(
        subject(card, occasion, errand.notice().test()),
        say("heading" + ending(occasion)),
        greeting(errand.notice()),
        card.name(),
        card.company().orElse(""),
        card.jobTitle().orElse(""),
        email,
        PLAIN_ADDRESS.matcher(email).matches(),
        phone,
        DIALLED.matcher(phone).matches() ? phone : "",
        WhyNow.render(card.whyNow(), language).stream()
            .map(reason -> PlainText.line(reason, SENTENCE))
            .toList(),
        card.words(),
        card.bant().stream().map(this::letter).toList(),
        card.signals().stream().map(signal -> activity(signal, errand.zone())).toList(),
        word("stage.", card.stage()),
        word("temperature.", card.temperature()),
        card.temperature().equals("HOT"),
        card.fit(),
        card.engagement(),
        due(offer.handoff().dueAt(), now, errand.zone()),
        PlainText.line(offer.acceptUrl(), 2_000),
        say(occasion.isAboutReader() ? "back" : "accept"),
        errand.notice().test());
  }

  /** An offer's words have no ending. */
  private static String ending(Occasion occasion) {
    return switch (occasion.kind()) {
      case OFFER -> "";
      case HOTTER -> ".hotter";
      case UPDATE -> ".update";
      case REMINDER -> ".reminder";
      case ESCALATION -> occasion.isAboutReader() ? ".away" : ".escalation";
    };
  }

  private String greeting(Notice notice) {
    Occasion occasion = notice.occasion();
    String rep = PlainText.line(notice.rep().name(), SHORT);
    String holder = PlainText.line(Objects.requireNonNullElse(occasion.holder(), "–"), SHORT);
    boolean owned = !notice.offer().handoff().state().equals(HandoffState.OFFERED);
    String key =
        switch (occasion.kind()) {
          case OFFER -> "greeting";
          case HOTTER -> "greeting.hotter";
          case UPDATE -> "greeting.update." + occasion.reason();
          case REMINDER -> owned ? "greeting.reminder.call" : "greeting.reminder";
          case ESCALATION -> "greeting.escalation." + occasion.reason();
        };
    return known(key, rep, holder).orElseGet(() -> say("greeting.escalation.expired", rep, holder));
  }

  private String subject(LeadCard card, Occasion occasion, boolean test) {
    String who =
        Stream.concat(Stream.of(card.name()), card.company().stream())
            .distinct()
            .map(PlainText::isolated)
            .collect(Collectors.joining(", "));
    return say(test ? "subject.test" : "subject" + ending(occasion), who);
  }

  private LetterView.Letter letter(LeadCard.Letter letter) {
    return new LetterView.Letter(
        say("bant." + letter.name()),
        word("bant.state.", letter.state()),
        letter.state().equals("CONFIRMED"),
        letter.answer().orElse(""));
  }

  private LetterView.Activity activity(LeadCard.Signal signal, ZoneId zone) {
    Optional<String> intent = signal.intent().flatMap(code -> known("intent." + code));
    String what = intent.orElseGet(() -> word("signal.", signal.kind()));
    String title = signal.title().map(text -> ": " + text).orElse("");
    return new LetterView.Activity(what + title, time("d MMM HH:mm", signal.at().atZone(zone)));
  }

  private String due(@Nullable Instant dueAt, Instant now, ZoneId zone) {
    if (dueAt == null) {
      return "";
    }
    ZonedDateTime due = dueAt.atZone(zone);
    boolean today = due.toLocalDate().equals(LocalDate.ofInstant(now, zone));
    return time(today ? "HH:mm (O)" : "d MMM HH:mm (O)", due);
  }

  private String time(String pattern, ZonedDateTime time) {
    return DateTimeFormatter.ofPattern(pattern, language).format(time);
  }

  private String word(String prefix, String code) {
    return known(prefix + code).orElse(code);
  }

  private Optional<String> known(String key, Object... arguments) {
    return Optional.ofNullable(messages.getMessage(key, arguments, null, language));
  }

  String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, language);
  }
}
