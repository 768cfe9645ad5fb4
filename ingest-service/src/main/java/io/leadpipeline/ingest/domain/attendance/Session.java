package io.leadpipeline.ingest.domain.attendance;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One instance of a webinar.
 *
 * @param key tells it from the webinar's other instances, for ever
 */
record Session(String key, List<RosterFact> facts) {

  Session {
    facts = facts.stream().sorted(RosterFact.IN_ORDER).toList();
  }

  /** When it was over, as the tool said or else as planned; empty while nobody can tell. */
  Optional<Instant> end() {
    return ended().map(RosterFact::at).or(this::plannedEnd);
  }

  /** When it is to be said who was there. */
  Optional<Instant> due(Grace grace) {
    return ended()
        .map(ended -> grace.afterEnded(ended.at()))
        .or(() -> plannedEnd().map(grace::afterPlanned));
  }

  /** True for somebody who registered when all knew that it was over, to see a recording. */
  boolean isTooLate(RosterFact registration, Grace grace) {
    Optional<Instant> known =
        ended().map(RosterFact::receivedAt).or(() -> plannedEnd().map(grace::afterPlanned));
    return end().filter(registration.at()::isAfter).isPresent()
        && known.filter(registration.receivedAt()::isAfter).isPresent();
  }

  /** What somebody's visit to it is told with. */
  Webinar visited(Presence presence) {
    List<Span> spans = presence.spans();
    return webinar(
        spans.isEmpty() ? null : spans.getFirst().from(),
        spans.isEmpty() ? null : spans.getLast().to(),
        presence.minutes().orElse(null));
  }

  /** What is told of those who did not come. */
  Webinar missed() {
    return webinar(null, null, null);
  }

  private Webinar webinar(
      @Nullable Instant joinedAt, @Nullable Instant leftAt, @Nullable Integer minutes) {
    return new Webinar(
        facts.getFirst().webinar().id(),
        said(Webinar::instance).orElse(null),
        said(Webinar::title).orElse(null),
        said(Webinar::startsAt).orElse(null),
        said(Webinar::scheduledMinutes).orElse(null),
        joinedAt,
        leftAt,
        minutes);
  }

  /** The last said of it, rather by those who were there. */
  private <T> Optional<T> said(Function<Webinar, @Nullable T> part) {
    Stream<RosterFact> held = facts.reversed().stream().filter(fact -> !fact.isRegistration());
    Stream<RosterFact> planned = facts.reversed().stream().filter(RosterFact::isRegistration);
    return Stream.concat(held, planned)
        .flatMap(fact -> Stream.ofNullable(part.apply(fact.webinar())))
        .findFirst();
  }

  private Optional<RosterFact> ended() {
    return facts.stream()
        .filter(fact -> fact.is(SignalKind.WEBINAR_ENDED))
        .reduce((_, last) -> last);
  }

  private Optional<Instant> plannedEnd() {
    return facts.stream()
        .flatMap(fact -> fact.plannedEnd().stream())
        .max(Comparator.naturalOrder());
  }
}
