package io.leadpipeline.notification.application;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Rep;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.LostRaceException;
import io.leadpipeline.messaging.Outcome;
import io.leadpipeline.messaging.Step;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.notification.domain.Acknowledgement;
import io.leadpipeline.notification.domain.Answered;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.HandoffNews;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Preference;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which alerts an event causes. An alert leaves right after the commit, born leased to this
 * instance: nothing is read back from the database on its way to the rep.
 */
public final class PlanAlerts implements Step<HandoffEvent, AlertPlan> {

  private final HandoffCopies copies;
  private final Background.Source background;
  private final AlertBook book;
  private final Outbox outbox;
  private final Hall hall;
  private final Preference preference;
  private final UnitOfWork unitOfWork;
  private final AlertMeters meters;
  private final Clock clock;

  public PlanAlerts(
      HandoffCopies copies,
      Background.Source background,
      AlertBook book,
      Outbox outbox,
      Hall hall,
      Preference preference,
      UnitOfWork unitOfWork,
      AlertMeters meters,
      Clock clock) {
    this.copies = copies;
    this.background = background;
    this.book = book;
    this.outbox = outbox;
    this.hall = hall;
    this.preference = preference;
    this.unitOfWork = unitOfWork;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public AlertPlan think(List<Delivery<HandoffEvent>> batch, Locking locking) {
    Map<UUID, List<Delivery<HandoffEvent>>> byHandoff = new LinkedHashMap<>();
    for (Delivery<HandoffEvent> delivery : batch) {
      UUID handoffId = delivery.event().handoff().id();
      byHandoff.computeIfAbsent(handoffId, _ -> new ArrayList<>()).add(delivery);
    }
    Background known =
        background.of(
            byHandoff.keySet(), repsOf(batch), acceptedIn(batch), locking == Locking.FOR_UPDATE);
    List<AlertPlan.Chapter> chapters = new ArrayList<>();
    byHandoff.forEach((id, events) ->
        chapters.add(
            chapter(known.copies().get(id), events, known.toldToo().getOrDefault(id, List.of()))));
    return new AlertPlan(chapters, known.people());
  }

  private static Set<UUID> acceptedIn(List<Delivery<HandoffEvent>> batch) {
    return batch.stream()
        .filter(delivery -> delivery.event() instanceof HandoffEvent.Accepted)
        .map(delivery -> delivery.event().handoff().id())
        .collect(Collectors.toSet());
  }

  private AlertPlan.Chapter chapter(
      @Nullable HandoffCopy known, List<Delivery<HandoffEvent>> events, List<Rep> others) {
    HandoffNews news =
        HandoffNews.of(Optional.ofNullable(known), events.stream().map(Delivery::event).toList());
    List<Notice> notices = new ArrayList<>();
    List<Answered> answers = new ArrayList<>();
    Map<UUID, Outcome> outcomes = new HashMap<>();
    for (Delivery<HandoffEvent> delivery : events) {
      outcomes.put(delivery.id(), outcomeOf(delivery.event(), news));
      notices.addAll(WhoIsTold.of(delivery, news, Optional.ofNullable(known)));
      notices.addAll(WhoIsTold.ofAccepted(delivery, news, others));
      Answered.by(delivery.event(), clock.instant()).ifPresent(answers::add);
    }
    return new AlertPlan.Chapter(news, notices, answers, outcomes);
  }

  /** An offer is a fact and effective at whatever version, also when there is nothing to send. */
  private static Outcome outcomeOf(HandoffEvent event, HandoffNews news) {
    boolean effective = event instanceof HandoffEvent.Offered || news.toldBy(event);
    return effective ? Outcome.EFFECTIVE : Outcome.SUPERSEDED;
  }

  private static Set<String> repsOf(List<Delivery<HandoffEvent>> batch) {
    return batch.stream()
        .flatMap(delivery -> WhoIsTold.atMost(delivery.event()))
        .map(Rep::id)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<UUID, Outcome> record(AlertPlan thought) {
    Supplier<Set<UUID>> kept = copies.keep(thought.copies());
    AlertPlan plan = thought.changed().isEmpty() ? thought : thought.only(kept.get());
    int calledOff = book.callOff(plan.changed());
    List<Acknowledgement> answered = book.acknowledge(plan.answers());
    book.outdate(plan.changed());
    List<Notice> added = add(plan);
    if (kept.get().size() < plan.chapters().size()) {
      throw new LostRaceException("handoff_copy: somebody else knows better by now");
    }
    book.bundle(added.stream().filter(Notice::mayWait).toList());
    outbox.write(
        Stream.concat(
                added.stream().map(AlertEvents::planned),
                answered.stream().map(AlertEvents::acknowledged))
            .toList());
    unitOfWork.afterwards(() -> counted(added, calledOff), () -> {});
    Map<UUID, Outcome> outcomes = new HashMap<>();
    plan.chapters().forEach(chapter -> outcomes.putAll(chapter.outcomes()));
    return outcomes;
  }

  private List<Notice> add(AlertPlan plan) {
    Instant now = clock.instant();
    List<Notice> notices = plan.notices(preference, now);
    if (notices.isEmpty()) {
      return notices;
    }
    List<Notice> ready = notices.stream().filter(plan::deliverable).toList();
    Hall.Booking booking = hall.book(ready, plan.people(), now);
    unitOfWork.afterwards(booking::depart, booking::giveBack);
    Set<UUID> added = book.add(notices, booking.ids(), hall.lease(), now);
    booking.keepOnly(added);
    return notices.stream().filter(notice -> added.contains(notice.id())).toList();
  }

  private void counted(List<Notice> added, int calledOff) {
    added.forEach(meters::planned);
    meters.calledOff(calledOff);
  }
}
