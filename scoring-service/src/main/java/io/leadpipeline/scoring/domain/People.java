package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Consent;
import io.leadpipeline.events.Contact;
import io.leadpipeline.events.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts together what one person said at different times. */
final class People {

  // An event about a lead stays below 32 KB however much somebody types, in whatever script.
  private static final int LONGEST_ANSWER = 1_000;
  private static final int LONGEST_LABEL = 100;
  private static final int ALL_ANSWERS = 3_000;
  private static final int LONGEST_EMAIL = 254;
  private static final int LONGEST_CONSENT = 300;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_ADDRESS = 500;
  private static final int MOST_CLICK_IDS = 5;
  private static final int MOST_PURPOSES = 3;

  private People() {}

  static Person merge(Person before, Person said) {
    return new Person(
        contact(before.contact(), said.contact()),
        name(said.visitorId(), before.visitorId()),
        name(said.externalId(), before.externalId()),
        said.clickIds().isEmpty() ? before.clickIds() : clickIds(said),
        Texts.cutIfSaid(latest(said.pageUrl(), before.pageUrl()), LONGEST_ADDRESS),
        Texts.cutIfSaid(latest(said.referrer(), before.referrer()), LONGEST_ADDRESS),
        consent(before, said),
        answers(before, said),
        Map.of(),
        List.of());
  }

  static Optional<String> answer(Person person, String key) {
    return person.answers().stream()
        .filter(answer -> answer.key().equals(key))
        .map(Answer::value)
        .findFirst();
  }

  private static Contact contact(Contact before, Contact said) {
    return new Contact(
        Texts.cutIfSaid(latest(said.email(), before.email()), LONGEST_EMAIL),
        name(said.phone(), before.phone()),
        name(said.firstName(), before.firstName()),
        name(said.lastName(), before.lastName()),
        name(said.fullName(), before.fullName()),
        name(said.company(), before.company()),
        name(said.jobTitle(), before.jobTitle()),
        name(said.country(), before.country()),
        name(said.city(), before.city()),
        name(said.language(), before.language()));
  }

  /** The newest answers that fit, oldest first. */
  private static List<Answer> answers(Person before, Person said) {
    if (said.answers().isEmpty()) {
      return before.answers();
    }
    List<Answer> kept = new ArrayList<>();
    int room = ALL_ANSWERS;
    for (Answer answer : newest(before.answers(), said.answers(), Answer::key).reversed()) {
      Answer told = shortened(answer);
      room -= length(told);
      if (room < 0) {
        break;
      }
      kept.addFirst(told);
    }
    return kept;
  }

  private static Answer shortened(Answer answer) {
    return new Answer(
        Texts.cut(answer.key(), LONGEST_LABEL),
        answer.label() == null ? null : Texts.cut(answer.label(), LONGEST_LABEL),
        Texts.cut(answer.value(), LONGEST_ANSWER));
  }

  private static int length(Answer answer) {
    int label = answer.label() == null ? 0 : answer.label().length();
    return answer.key().length() + label + answer.value().length();
  }

  private static <T> List<T> newest(
      Collection<T> before, Collection<T> said, Function<T, String> key) {
    Map<String, T> byKey = new LinkedHashMap<>();
    before.forEach(item -> byKey.put(key.apply(item), item));
    for (T item : said) {
      byKey.remove(key.apply(item));
      byKey.put(key.apply(item), item);
    }
    return new ArrayList<>(byKey.values());
  }

  private static List<Consent> consent(Person before, Person said) {
    if (said.consent().isEmpty()) {
      return before.consent();
    }
    List<Consent> all = newest(before.consent(), said.consent(), Consent::purpose);
    return all.subList(Math.max(0, all.size() - MOST_PURPOSES), all.size()).stream()
        .map(People::shortened)
        .toList();
  }

  private static Consent shortened(Consent consent) {
    return new Consent(
        Texts.cut(consent.purpose(), LONGEST_LABEL),
        consent.granted(),
        Texts.cutIfSaid(consent.text(), LONGEST_CONSENT),
        consent.at(),
        Texts.cutIfSaid(consent.textVersion(), LONGEST_LABEL),
        Texts.cutIfSaid(consent.source(), LONGEST_EMAIL));
  }

  private static Map<String, String> clickIds(Person said) {
    return said.clickIds().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .limit(MOST_CLICK_IDS)
        .collect(
            Collectors.toUnmodifiableMap(
                id -> Texts.cut(id.getKey(), LONGEST_LABEL),
                id -> Texts.cut(id.getValue(), LONGEST_EMAIL),
                (first, _) -> first));
  }

  private static @Nullable String name(@Nullable String said, @Nullable String before) {
    return Texts.cutIfSaid(latest(said, before), LONGEST_NAME);
  }

  private static @Nullable String latest(@Nullable String said, @Nullable String before) {
    return said == null || said.isBlank() ? before : said;
  }
}
