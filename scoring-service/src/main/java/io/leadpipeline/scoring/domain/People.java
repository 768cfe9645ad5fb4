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
import org.jspecify.annotations.Nullable;

/** Puts together what one person said at different times. */
final class People {

  // An event about a lead stays below 32 KB however much somebody types, in whatever script.
  private static final int LONGEST_ANSWER = 1_000;
  private static final int LONGEST_LABEL = 100;
  private static final int ALL_ANSWERS = 4_000;

  private People() {}

  static Person merge(Person before, Person said) {
    return new Person(
        contact(before.contact(), said.contact()),
        latest(said.visitorId(), before.visitorId()),
        latest(said.externalId(), before.externalId()),
        said.clickIds().isEmpty() ? before.clickIds() : said.clickIds(),
        latest(said.pageUrl(), before.pageUrl()),
        latest(said.referrer(), before.referrer()),
        newest(before.consent(), said.consent(), Consent::purpose),
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
        latest(said.email(), before.email()),
        latest(said.phone(), before.phone()),
        latest(said.firstName(), before.firstName()),
        latest(said.lastName(), before.lastName()),
        latest(said.fullName(), before.fullName()),
        latest(said.company(), before.company()),
        latest(said.jobTitle(), before.jobTitle()),
        latest(said.country(), before.country()),
        latest(said.city(), before.city()),
        latest(said.language(), before.language()));
  }

  /** The newest answers that fit, oldest first. */
  private static List<Answer> answers(Person before, Person said) {
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
        cut(answer.key(), LONGEST_LABEL),
        answer.label() == null ? null : cut(answer.label(), LONGEST_LABEL),
        cut(answer.value(), LONGEST_ANSWER));
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest);
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

  private static @Nullable String latest(@Nullable String said, @Nullable String before) {
    return said == null || said.isBlank() ? before : said;
  }
}
