package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.ContentType;
import io.leadpipeline.events.OutcomeKind;
import io.leadpipeline.events.Signal;
import io.leadpipeline.testsupport.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Made-up histories; the same seed gives the same one. */
final class Histories {

  static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final Duration SPAN = Duration.ofDays(120);

  private Histories() {}

  /** With repeats and revisions among them. */
  static List<Signal> random(long seed, int length) {
    Random random = new Random(seed);
    List<Signal> history = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      Instant at = START.plusMillis((long) (random.nextDouble() * SPAN.toMillis()));
      UUID submission = new UUID(seed, random.nextLong());
      history.add(doing(random, at, submission));
      if (random.nextInt(5) == 0) {
        history.add(
            Told.attended(random.nextInt(60)).submission(submission).at(at).revision(1).build());
      }
    }
    return history;
  }

  private static Signal doing(Random random, Instant at, UUID submission) {
    Signals signals = kind(random).submission(submission).at(at);
    if (random.nextInt(3) == 0) {
      signals.contentHash("hash-" + random.nextInt(3));
    }
    if (random.nextInt(20) == 0) {
      return Told.sales(signals, random.nextBoolean() ? OutcomeKind.LOST : OutcomeKind.ACCEPTED);
    }
    return signals.build();
  }

  private static Signals kind(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> Told.demo();
      case 1 -> Told.ebook().normal(Told.decidesWithin(random.nextInt(200)));
      case 2 -> Told.caseStudy();
      case 3, 4 -> Told.pricingPage();
      case 5 -> Told.registered();
      case 6 -> Told.attended(random.nextInt(60));
      case 7 -> Told.missed();
      case 8 -> Told.unsubscribed();
      case 9 -> Told.careersPage();
      case 10 -> Told.page(ContentType.VIDEO);
      default -> Told.clicked().email(random.nextBoolean() ? "lan@acme.example" : null);
    };
  }
}
