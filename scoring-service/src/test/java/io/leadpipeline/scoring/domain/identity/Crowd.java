package io.leadpipeline.scoring.domain.identity;

import io.leadpipeline.events.Signal;
import io.leadpipeline.events.SignalKind;
import io.leadpipeline.testsupport.Signals;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Signals of a few people who share phones and browsers; the same seed gives the same ones. */
public final class Crowd {

  private final Random random;
  private final Instant start;
  private final String name;
  private final int people;

  public Crowd(long seed, Instant start, int people) {
    this.random = new Random(seed);
    this.start = start;
    this.name = "crowd" + seed;
    this.people = people;
  }

  /** Those that name somebody; the first ones name only browsers and phones. */
  public List<Signal> signals(int count) {
    return Stream.generate(this::next).limit(count).toList();
  }

  private Signal next() {
    String email = maybe(4, "person" + any() + "@" + name + ".example");
    String external = maybe(5, "registrant-" + name + any());
    String phone = maybe(3, "+84" + Math.floorMod(name.hashCode(), 1_000_000_000) + any());
    boolean named = email != null || external != null || phone != null;
    return signal()
        .submission(new UUID(random.nextLong(), random.nextLong()))
        .email(email)
        .external(external)
        .phone(phone)
        .visitor(named ? maybe(2, "v" + name + any()) : "v" + name + any())
        .at(start.plusSeconds(random.nextInt(3_000)))
        .build();
  }

  private Signals signal() {
    return switch (random.nextInt(6)) {
      case 0 -> Signals.aDemoRequest();
      case 1 -> Signals.anEbookDownload();
      default -> Signals.aSignal().kind(SignalKind.PAGE_VIEWED).intent(null);
    };
  }

  private @Nullable String maybe(int oneIn, String value) {
    return random.nextInt(oneIn) == 0 ? value : null;
  }

  private int any() {
    return random.nextInt(people);
  }
}
