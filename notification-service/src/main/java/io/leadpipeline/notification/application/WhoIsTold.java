package io.leadpipeline.notification.application;

import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Rep;
import io.leadpipeline.messaging.Delivery;
import io.leadpipeline.messaging.PoisonException;
import io.leadpipeline.notification.domain.HandoffCopy;
import io.leadpipeline.notification.domain.HandoffNews;
import io.leadpipeline.notification.domain.Notice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whom an event of a handoff is told to, and as what. Test leads are offered, but nothing more is
 * said about them: it would go to people who never see the lead.
 */
final class WhoIsTold {

  private WhoIsTold() {}

  /** Everybody an event names. */
  static Stream<Rep> atMost(HandoffEvent told) {
    Stream<Rep> holder = Stream.ofNullable(told.handoff().rep());
    return switch (told) {
      case HandoffEvent.Escalated it -> Stream.concat(holder, it.told().stream());
      case HandoffEvent.Passed it -> Stream.concat(holder, Stream.of(it.from()));
      case HandoffEvent _ -> holder;
    };
  }

  static List<Notice> of(
      Delivery<HandoffEvent> delivery, HandoffNews news, Optional<HandoffCopy> known) {
    UUID id = delivery.id();
    String trace = delivery.traceparent();
    boolean real = !delivery.event().about().test();
    boolean matters = news.stillMatters(delivery.event()) && real;
    return switch (delivery.event()) {
      case HandoffEvent.Offered offer when news.offers().contains(offer) ->
          List.of(
              isHurried(known, offer)
                  ? Notice.hotter(id, offer, repOf(offer), trace)
                  : Notice.byMail(id, offer, repOf(offer), trace));
      case HandoffEvent.Reminded told when matters ->
          List.of(Notice.reminder(id, told, repOf(told), trace));
      case HandoffEvent.Escalated told when matters ->
          told.told().stream().map(to -> Notice.escalation(id, told, to, trace)).toList();
      case HandoffEvent.Passed told
          when news.changed() && real && !told.reason().equals("declined") ->
          List.of(Notice.update(id, told, told.from(), passed(told), trace));
      case HandoffEvent.Withdrawn told when news.changed() && real -> withdrawn(id, told, trace);
      case HandoffEvent _ -> List.of();
    };
  }

  /** Word that somebody has it, for those who were told that nobody had. */
  static List<Notice> ofAccepted(
      Delivery<HandoffEvent> delivery, HandoffNews news, List<Rep> others) {
    Rep holder = delivery.event().handoff().rep();
    if (!(delivery.event() instanceof HandoffEvent.Accepted told)
        || holder == null
        || !news.toldBy(told)) {
      return List.of();
    }
    return others.stream()
        .filter(other -> !other.id().equals(holder.id()))
        .map(other -> Notice.update(delivery.id(), told, other, "accepted", delivery.traceparent()))
        .toList();
  }

  /** The same offer told once more. */
  private static boolean isHurried(Optional<HandoffCopy> known, HandoffEvent.Offered offer) {
    return known
        .filter(copy -> copy.stillOffers(offer) && copy.version() < offer.about().version())
        .isPresent();
  }

  private static String passed(HandoffEvent.Passed told) {
    return told.handoff().rep() == null ? "waiting" : "passed";
  }

  /** Nobody is written to about somebody who asked to be forgotten. */
  private static List<Notice> withdrawn(
      UUID id, HandoffEvent.Withdrawn told, @Nullable String trace) {
    Rep rep = told.handoff().rep();
    if (rep == null || told.reason().equals("erased")) {
      return List.of();
    }
    String what = told.reason().equals("merged") ? "merged" : "withdrawn";
    return List.of(Notice.update(id, told, rep, what, trace));
  }

  private static Rep repOf(HandoffEvent offer) {
    Rep rep = offer.handoff().rep();
    if (rep == null) {
      throw new PoisonException("offer-without-rep");
    }
    return rep;
  }
}
