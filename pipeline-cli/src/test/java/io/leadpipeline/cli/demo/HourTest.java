package io.leadpipeline.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HourTest {

  private static final int POSTS = 2_000;
  private static final String MARK = "test1x";

  private final long seed = ThreadLocalRandom.current().nextLong();
  private final List<Planned> plan = Hour.plan(seed, POSTS, MARK);

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(Hour.plan(seed, POSTS, MARK)).as("seed %d", seed).isEqualTo(plan);
    assertThat(Hour.plan(seed + 1, POSTS, MARK)).isNotEqualTo(plan);
  }

  @Test
  void isInTheOrderOfItsTimesWithinTheHour() {
    assertThat(plan).as("seed %d", seed).hasSize(POSTS);
    assertThat(plan.stream().map(Planned::at)).isSorted();
    assertThat(plan).allMatch(it -> it.at() >= 0 && it.at() <= 1.01);
  }

  @Test
  void hasJunkAmongIt() {
    assertThat(share(it -> it.expects() != Expect.ACCEPTED))
        .as("seed %d", seed)
        .isBetween(0.02, 0.12);
    assertThat(share(it -> it.expects() == Expect.SPAM)).isPositive();
    assertThat(share(it -> it instanceof Post.Raw)).isPositive();
  }

  @Test
  void hasRepeatsWithAndWithoutAKey() {
    Map<Post, Integer> times = new HashMap<>();
    plan.forEach(it -> times.merge(it.post(), 1, Integer::sum));

    assertThat(times.entrySet())
        .as("seed %d", seed)
        .anyMatch(it -> it.getValue() == 2 && isKeyed(it.getKey(), true))
        .anyMatch(it -> it.getValue() == 2 && isKeyed(it.getKey(), false));
  }

  @Test
  void isPeopledFromThreeCountriesUnderOneMark() {
    List<String> names = forms().map(it -> it.fields().getOrDefault("name", "")).toList();

    assertThat(names).as("seed %d", seed).anyMatch(it -> it.startsWith("Nguyễn"));
    assertThat(names).anyMatch(it -> it.codePoints().anyMatch(c -> c >= 0x0E00 && c < 0x0E80));
    assertThat(names).anyMatch(it -> it.endsWith("Berg"));
    assertThat(forms().filter(it -> !it.email().isEmpty()))
        .allMatch(it -> it.email().contains("." + MARK))
        .allMatch(it -> it.email().matches("[a-z0-9.@-]+"));
  }

  @Test
  void sharesNothingWithAnotherRunOfTheSameSeed() {
    List<Planned> other = Hour.plan(seed, POSTS, "test2x");

    assertThat(keys(other)).as("seed %d", seed).doesNotContainAnyElementsOf(keys(plan));
    assertThat(other.stream().map(it -> it.post().email()).filter(it -> !it.isEmpty()))
        .doesNotContainAnyElementsOf(plan.stream().map(it -> it.post().email()).toList());
  }

  private static List<String> keys(List<Planned> plan) {
    return plan.stream()
        .map(it -> it.post() instanceof Post.Form form ? form.key() : "")
        .filter(key -> !key.isEmpty())
        .toList();
  }

  @Test
  void alwaysHasSomebodyInAHurry() {
    for (long any = 0; any < 50; any++) {
      assertThat(Hour.plan(any, 2, MARK))
          .anyMatch(
              it -> it.post() instanceof Post.Form form && form.form().matches("demo|pricing"));
    }
  }

  private java.util.stream.Stream<Post.Form> forms() {
    return plan.stream()
        .map(Planned::post)
        .filter(Post.Form.class::isInstance)
        .map(Post.Form.class::cast);
  }

  private double share(Predicate<Post> which) {
    return plan.stream().map(Planned::post).filter(which).count() / (double) POSTS;
  }

  private static boolean isKeyed(Post post, boolean keyed) {
    return post instanceof Post.Form form && form.key().isEmpty() != keyed;
  }
}
