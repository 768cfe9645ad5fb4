package io.leadpipeline.notification.application;

import io.leadpipeline.messaging.Outgoing;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Duration;
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

  private List<Outgoing> eventsOf(List<Settlement> recorded, Map<UUID, Long> versions) {
    List<Outgoing> events = new ArrayList<>();
    for (Settlement settled : recorded) {
      events.addAll(AlertEvents.of(settled, versions.getOrDefault(idOf(settled), 0L)));
    }
    takeOver(recorded).forEach(next -> events.add(AlertEvents.planned(next)));
    return events;
  }

  private List<Notice> takeOver(List<Settlement> recorded) {
    List<Settlement.FellBack> fallen =
        recorded.stream()
            .filter(Settlement.FellBack.class::isInstance)
            .map(Settlement.FellBack.class::cast)
            .toList();
    if (fallen.isEmpty()) {
      return List.of();
    }
    List<Notice> next = fallen.stream().map(this::onward).toList();
    Set<UUID> added = book.addNext(next, fallen.getLast().at());
    return next.stream().filter(notice -> added.contains(notice.id())).toList();
  }

  private Notice onward(Settlement.FellBack fallen) {
    return fallen.errand().notice().onward(fallen.at(), fallen.at().plus(within));
  }

  private static UUID idOf(Settlement settled) {
    return settled.errand().notice().id();
  }
}
