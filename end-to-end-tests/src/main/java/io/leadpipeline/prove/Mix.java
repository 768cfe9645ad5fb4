package io.leadpipeline.prove;

import io.leadpipeline.prove.Submission.Expectation;
import io.leadpipeline.prove.Submission.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** A realistic mix of posts, the same for the same seed. */
final class Mix {

  private static final List<String> NAMES =
      List.of("Nguyễn Thị Lan", "สมชาย ใจดี", "Anna Berg", "José Núñez", "田中 花子", "O'Neil & Sons");
  private static final int REMEMBERED = 50;

  private final Random random;
  private final List<Submission> recent = new ArrayList<>();
  private final int demos;
  private int number;

  /** Three of ten ask for a demo. */
  Mix(long seed) {
    this(seed, 100);
  }

  private Mix(long seed, int demos) {
    random = new Random(seed);
    this.demos = demos;
  }

  /**
   * Six of a thousand ask for a demo, for all others of those something comes to light days later:
   * of a long run, whose reps never answer, the reminders alone would be more than all posts.
   */
  static Mix ofReaders(long seed) {
    return new Mix(seed, 2);
  }

  /** The next post: mostly new people, some who come back, some repeats, spam and junk. */
  synchronized Submission next() {
    int dice = random.nextInt(100);
    if (dice < 5 && !recent.isEmpty()) {
      return recent.get(random.nextInt(recent.size()));
    }
    Submission submission = fresh(dice);
    recent.addFirst(submission);
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
    return submission;
  }

  private Submission fresh(int dice) {
    number++;
    if (dice < 35) {
      return random.nextInt(100) < demos
          ? of(shape(), "demo", person(), Expectation.HANDOFF)
          : of(Shape.LATE, "", person(), Expectation.SIGNAL);
    }
    if (dice < 55) {
      return of(shape(), "ebook", person(), Expectation.SIGNAL);
    }
    if (dice < 70) {
      return of(shape(), "newsletter", person(), Expectation.SIGNAL);
    }
    if (dice < 80) {
      return of(shape(), "webinar", person(), Expectation.SIGNAL);
    }
    if (dice < 90) {
      return of(Shape.ZOOM, "", person(), Expectation.REGISTRATION);
    }
    if (dice < 95) {
      Map<String, String> spam = person();
      spam.put("_gotcha", "http://spam.example");
      return of(shape(), "demo", spam, Expectation.SPAM);
    }
    Map<String, String> nobody = Map.of("name", "No Address", "message", "call me");
    return of(shape(), "demo", nobody, Expectation.REFUSED);
  }

  private Shape shape() {
    return random.nextInt(3) == 0 ? Shape.JSON : Shape.URLENCODED;
  }

  private Map<String, String> person() {
    int who = random.nextInt(5) == 0 ? random.nextInt(number) + 1 : number;
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("name", NAMES.get(who % NAMES.size()));
    fields.put("email", "person" + who + "@company" + who % 97 + ".example");
    fields.put("company", "Company " + who % 97);
    fields.put("phone", "090" + String.format("%07d", who));
    return fields;
  }

  private Submission of(
      Shape shape, String form, Map<String, String> fields, Expectation expectation) {
    byte[] key = new byte[16];
    random.nextBytes(key);
    return new Submission(UUID.nameUUIDFromBytes(key), shape, form, fields, expectation);
  }
}
