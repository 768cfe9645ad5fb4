package io.leadpipeline.cli.demo;

import io.leadpipeline.cli.demo.Words.Word;
import java.util.List;
import java.util.Random;

/** Invents people, each with an address nobody had before. */
final class People {

  private static final List<Words> LANGUAGES =
      List.of(Words.of("vi"), Words.of("vi"), Words.of("en"), Words.of("th"));

  private final Random random;
  private final String mark;
  private int number;

  /** Invents by {@code random}; the mark tells this run's addresses from those of others. */
  People(Random random, String mark) {
    this.random = random;
    this.mark = mark;
  }

  Prospect atWork() {
    return somebody(true);
  }

  /** Somebody who writes from a free mailbox. */
  Prospect onTheirOwn() {
    return somebody(false);
  }

  private Prospect somebody(boolean atWork) {
    number++;
    Words words = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
    Word family = words.any("family", random);
    Word given = words.any("given", random);
    Word company = words.any("company", random);
    boolean familyFirst = words.language().equals("vi");
    String name = given.ascii() + "." + family.ascii() + "." + mark + number;
    return new Prospect(
        given.shown(),
        family.shown(),
        familyFirst ? family.shown() + " " + given.shown() : given.shown() + " " + family.shown(),
        name + (atWork ? "@" + company.ascii() + ".example" : "@gmail.com"),
        phone(words.language()),
        words.any("country", random).shown(),
        company.shown(),
        words.any("title", random).shown(),
        words);
  }

  private String phone(String language) {
    int digits = random.nextInt(10_000_000);
    return switch (language) {
      case "vi" -> "090%07d".formatted(digits);
      case "th" -> "+6681%07d".formatted(digits);
      default -> "";
    };
  }
}
