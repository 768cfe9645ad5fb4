package io.leadpipeline.notification.application;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.domain.Settlement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The departures of each channel: one that hangs keeps no seat from the others. */
public final class Hall {

  private final Map<AlertChannel, Departures> departures;
  private final Duration lease;

  /**
   * A hall with these departures.
   *
   * @param lease how long an alert under way belongs to this instance, on whatever channel
   */
  public Hall(Map<AlertChannel, Departures> departures, Duration lease) {
    this.departures = Map.copyOf(departures);
    this.lease = lease;
  }

  Duration lease() {
    return lease;
  }

  /** The channels that are open. */
  public Set<AlertChannel> channels() {
    return departures.keySet();
  }

  /** The departures of an open channel. */
  public Departures of(AlertChannel channel) {
    Departures found = departures.get(channel);
    if (found == null) {
      throw new IllegalArgumentException("channel: " + channel + " (expected: one that is open)");
    }
    return found;
  }

  /** Takes seats for as many of the notices as may leave now and have room. */
  Booking book(Collection<Notice> notices, Map<String, SalesPerson> people, Instant now) {
    Map<AlertChannel, List<Notice>> leaving =
        notices.stream()
            .filter(notice -> !notice.mayWait() && !notice.route().notBefore().isAfter(now))
            .filter(notice -> departures.containsKey(notice.channel()))
            .collect(Collectors.groupingBy(Notice::channel));
    return new Booking(
        leaving.entrySet().stream()
            .map(each -> of(each.getKey()).book(each.getValue(), people, now))
            .toList());
  }

  /** Gives back the seats of what is recorded. */
  void release(Collection<Settlement> recorded) {
    recorded.stream()
        .collect(Collectors.groupingBy(one -> one.errand().notice().channel()))
        .forEach((channel, all) -> of(channel).release(all.size()));
  }

  /** Closes for good once nothing is under way, or after the wait. */
  public void close(Duration wait) {
    departures.values().forEach(each -> each.close(wait));
  }

  /** Seats taken on several channels. */
  record Booking(List<Departures.Booking> parts) {

    Set<UUID> ids() {
      return parts.stream().flatMap(part -> part.ids().stream()).collect(Collectors.toSet());
    }

    /** Gives back the seats of those that turned out to be known already. */
    void keepOnly(Set<UUID> ids) {
      parts.forEach(part -> part.keepOnly(ids));
    }

    void depart() {
      parts.forEach(Departures.Booking::depart);
    }

    void giveBack() {
      parts.forEach(Departures.Booking::giveBack);
    }
  }
}
