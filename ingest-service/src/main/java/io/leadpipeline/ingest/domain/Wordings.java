package io.leadpipeline.ingest.domain;

import io.leadpipeline.events.Answer;
import io.leadpipeline.events.Normal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives answers with known wordings their normal form; a wording nobody knows has none. */
public final class Wordings {

  private final Map<String, Integer> timeFrames = new HashMap<>();
  private final Map<String, String> roles = new HashMap<>();

  private Wordings() {}

  /** The wordings of the product: English, Vietnamese, Thai and the providers' enumerations. */
  public static Wordings standard() {
    Wordings wordings = new Wordings();
    WordTable.read("time-frames.txt")
        .forEach(it -> wordings.timeFrames.put(it.word(), Integer.valueOf(it.head())));
    WordTable.read("roles.txt").forEach(it -> wordings.roles.put(it.word(), it.head()));
    return wordings;
  }

  /** The normal form of all answers together; empty when no wording is known. */
  public Optional<Normal> normal(List<Answer> answers) {
    Integer days = first(answers, "purchasingTimeFrame").map(this::days).orElse(null);
    String role = first(answers, "purchasingRole").map(this::role).orElse(null);
    Headcount count =
        first(answers, "employees").flatMap(Headcount::read).orElse(Headcount.UNKNOWN);
    Normal normal = new Normal(days, role, count.min(), count.max(), null, null);
    boolean known = Stream.of(days, role, count.min(), count.max()).anyMatch(it -> it != null);
    return known ? Optional.of(normal) : Optional.empty();
  }

  private @Nullable Integer days(String said) {
    return timeFrames.get(FieldNames.key(said));
  }

  private @Nullable String role(String said) {
    return roles.get(FieldNames.key(said));
  }

  private static Optional<String> first(List<Answer> answers, String key) {
    return answers.stream().filter(it -> it.key().equals(key)).map(Answer::value).findFirst();
  }
}
