package io.leadpipeline.notification.domain;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Bant;
import io.leadpipeline.events.BantAnswer;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Lead;
import io.leadpipeline.events.OpenValue;
import io.leadpipeline.events.Reason;
import io.leadpipeline.events.RecentSignal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lead as an alert shows it: every text is one clean line of bearable length.
 *
 * @param name of the person; the address or number where no name was given
 * @param company its name, or its domain where no name was given
 * @param words what the person wrote
 */
public record LeadCard(
    String name,
    Optional<String> company,
    Optional<String> jobTitle,
    Optional<String> email,
    Optional<String> phone,
    List<Reason> whyNow,
    List<Letter> bant,
    List<Signal> signals,
    List<String> words,
    String stage,
    String temperature,
    long fit,
    long engagement) {

  private static final int SHORT = 80;
  private static final int LONG = 300;
  private static final int ADDRESS = 254;
  private static final int MOST_REASONS = 5;
  private static final Set<String> FREE_WORDS = Set.of("message", "need");

  /** One letter of BANT with the answer it came from. */
  public record Letter(String name, String state, Optional<String> answer) {}

  /** Something the lead did lately. */
  public record Signal(String kind, Optional<String> intent, Optional<String> title, Instant at) {}

  /** The card of a lead. */
  public static LeadCard of(Lead lead) {
    Contact contact = lead.person().contact();
    return new LeadCard(
        nameOf(contact),
        first(SHORT, contact.company(), lead.companyDomain()),
        first(SHORT, contact.jobTitle()),
        first(ADDRESS, contact.email()),
        first(SHORT, contact.phone()),
        lead.whyNow().stream().limit(MOST_REASONS).map(LeadCard::clean).toList(),
        lettersOf(lead.bant()),
        lead.lastSignals().stream().map(LeadCard::signalOf).toList(),
        wordsOf(lead.person().answers()),
        code(lead.stage()),
        code(lead.temperature()),
        Math.round(lead.fit()),
        Math.round(lead.engagement()));
  }

  private static String nameOf(Contact contact) {
    String parts =
        Stream.of(contact.firstName(), contact.lastName())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return first(SHORT, contact.fullName(), parts, contact.email(), contact.phone()).orElse("?");
  }

  private static List<Letter> lettersOf(Bant bant) {
    return List.of(
        letter("budget", bant.budget()),
        letter("authority", bant.authority()),
        letter("need", bant.need()),
        letter("timeline", bant.timeline()));
  }

  private static Letter letter(String name, BantAnswer answer) {
    return new Letter(name, code(answer.state()), first(LONG, answer.answer()));
  }

  private static Signal signalOf(RecentSignal signal) {
    return new Signal(
        code(signal.kind()),
        Optional.ofNullable(signal.intent()).map(LeadCard::code),
        first(SHORT, signal.title()),
        signal.at());
  }

  private static List<String> wordsOf(List<Answer> answers) {
    return answers.stream()
        .filter(answer -> FREE_WORDS.contains(answer.key()))
        .flatMap(answer -> first(LONG, answer.value()).stream())
        .distinct()
        .toList();
  }

  private static Reason clean(Reason reason) {
    Map<String, String> params =
        reason.params().entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, param -> PlainText.line(param.getValue(), SHORT)));
    return new Reason(PlainText.line(reason.code(), SHORT), params);
  }

  private static String code(OpenValue value) {
    return PlainText.line(value.value(), SHORT);
  }

  /** The first of the texts that says something. */
  private static Optional<String> first(int length, @Nullable String... texts) {
    for (String text : texts) {
      if (text != null) {
        String line = PlainText.line(text, length);
        if (!line.isEmpty()) {
          return Optional.of(line);
        }
      }
    }
    return Optional.empty();
  }
}
