package io.leadpipeline.notification.application;

import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Writes what became of alerts, what is told of it, and what takes over, in one transaction. */
public final class SettleAlerts {

  private final AlertBook book;
  private final TargetBook targets;
  private final Outbox outbox;
  private final UnitOfWork unitOfWork;
  private final Consumer<Settlement> witness;
  private final Duration within;

  /**
   * Settles alerts.
   *
   * @param witness hears of each once it is committed
   * @param within how long the channel that takes over has before the one after it does
   */
  public SettleAlerts(
      AlertBook book,
      TargetBook targets,
      Outbox outbox,
      UnitOfWork unitOfWork,
      Consumer<Settlement> witness,
      Duration within) {
    this.book = book;
    this.targets = targets;
    this.outbox = outbox;
    this.unitOfWork = unitOfWork;
    this.witness = witness;
    this.within = within;
  }

  /** Settles what nobody else has settled meanwhile. */
  void settle(List<Settlement> batch) {
    unitOfWork.run(() -> {
      Map<UUID, Long> versions = book.settle(batch);
      List<Settlement> recorded =
          batch.stream().filter(settled -> versions.containsKey(idOf(settled))).toList();
      outbox.write(eventsOf(recorded, versions));
      targets.lose(recorded);
      unitOfWork.afterwards(() -> recorded.forEach(witness), () -> {});
    });
  }

  /** Tells reps on their next channel who have not answered on the one before. */
  void remindElsewhere(int limit, Instant now) {
    unitOfWork.run(() -> {
      List<Notice> next =
          book.takeUnanswered(limit).stream().map(errand -> onward(errand, now)).toList();
      outbox.write(planned(next, now));
    });
  }

  private List<Outgoing> eventsOf(List<Settlement> recorded, Map<UUID, Long> versions) {
    List<Outgoing> events = new ArrayList<>();
    for (Settlement settled : recorded) {
      events.addAll(AlertEvents.of(settled, versions.getOrDefault(idOf(settled), 0L)));
    }
    events.addAll(takeOver(recorded));
    return events;
  }

  private List<Outgoing> takeOver(List<Settlement> recorded) {
    List<Settlement.FellBack> fallen =
        recorded.stream()
            .filter(Settlement.FellBack.class::isInstance)
            .map(Settlement.FellBack.class::cast)
            .toList();
    return fallen.isEmpty()
        ? List.of()
        : planned(
            fallen.stream().map(one -> onward(one.errand(), one.at())).toList(),
            fallen.getLast().at());
  }

  private List<Outgoing> planned(List<Notice> next, Instant now) {
    if (next.isEmpty()) {
      return List.of();
    }
    Set<UUID> added = book.addNext(next, now);
    return next.stream()
        .filter(notice -> added.contains(notice.id()))
        .map(AlertEvents::planned)
        .toList();
  }

  private Notice onward(Errand errand, Instant now) {
    return errand.notice().onward(now, now.plus(within));
  }

  private static UUID idOf(Settlement settled) {
    return settled.errand().notice().id();
  }
}
