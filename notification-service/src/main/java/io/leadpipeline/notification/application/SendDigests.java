package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Digest;
import io.leadpipeline.notification.domain.Errand;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Sends each rep one letter about all offers that waited for this hour. */
public final class SendDigests implements Runnable {

  private static final int AT_ONCE = 200;
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final AlertBook book;
  private final DigestWriter writer;
  private final Courier courier;
  private final SettleAlerts settleAlerts;
  private final Backoff backoff;
  private final Duration patience;
  private final Clock clock;

  public SendDigests(
      AlertBook book,
      DigestWriter writer,
      Courier courier,
      SettleAlerts settleAlerts,
      Backoff backoff,
      Duration patience,
      Clock clock) {
    this.book = book;
    this.writer = writer;
    this.courier = courier;
    this.settleAlerts = settleAlerts;
    this.backoff = backoff;
    this.patience = patience;
    this.clock = clock;
  }

  @Override
  public void run() {
    Collection<List<Errand>> byRep =
        book.take(Digest.CHANNEL, AT_ONCE, LEASE).stream()
            .collect(Collectors.groupingBy(offer -> offer.notice().rep().id()))
            .values();
    byRep.forEach(this::send);
  }

  private void send(List<Errand> offers) {
    Delivery delivery =
        offers
            .getFirst()
            .address()
            .map(address -> courier.send(writer.write(offers, address)))
            .orElseGet(() -> new Delivery.Refused("no-address"));
    Instant now = clock.instant();
    settleAlerts.settle(offers.stream().map(offer -> settled(offer, delivery, now)).toList());
  }

  private Settlement settled(Errand offer, Delivery delivery, Instant now) {
    return Settlement.of(offer, delivery, now, backoff.after(offer.attempt()), patience);
  }
}
