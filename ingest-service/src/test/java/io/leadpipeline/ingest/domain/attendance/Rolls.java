package io.leadpipeline.ingest.domain.attendance;

import static io.leadpipeline.ingest.domain.attendance.Facts.minute;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is said of a webinar in short, such as {@code lan attended 42}. */
final class Rolls {

  static final Grace GRACE = new Grace(Duration.ofMinutes(10), Duration.ofMinutes(60));
  static final Instant LATER = minute(1_000);
  static final Duration WEEK = Duration.ofDays(7);

  private Rolls() {}

  static List<String> said(Facts... facts) {
    return describe(at(LATER, facts));
  }

  static Verdicts at(Instant now, Facts... facts) {
    return Roster.of(Stream.of(facts).map(Facts::told).toList()).at(now, GRACE);
  }

  static List<String> describe(Verdicts verdicts) {
    return verdicts.said().stream().map(Rolls::describe).sorted().toList();
  }

  private static String describe(Verdict verdict) {
    String email = verdict.basis().contact().email();
    String who = email == null ? String.valueOf(verdict.basis().registrant()) : email;
    String minutes = verdict.webinar().minutes() == null ? "" : " " + verdict.webinar().minutes();
    return who.replace("@acme.example", "")
        + (verdict.kind().value().equals("WEBINAR_MISSED") ? " missed" : " attended" + minutes);
  }
}
