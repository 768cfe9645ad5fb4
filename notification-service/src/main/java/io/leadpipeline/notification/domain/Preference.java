package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.Temperature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Puts an alert on the rep's channels as the rep prefers; e-mail is the last resort.
 *
 * @param open the channels this deployment has
 * @param within how long a channel may take before the next one is tried
 */
public record Preference(Set<AlertChannel> open, Duration within) {

  public Preference {
    open = Set.copyOf(open);
  }

  /**
   * What a rep is told by: one alert on the first channel that people look at, with the way past
   * it, and one for the rep's own program, which waits for nobody and replaces nothing.
   */
  public List<Notice> routed(Notice notice, SalesPerson person, Instant now) {
    Optional<Instant> digest = Digest.time(notice, person, now);
    if (digest.isPresent()) {
      return List.of(notice.on(Digest.CHANNEL, Route.of(List.of(), digest.get(), Route.NEVER)));
    }
    if (notice.occasion().kind() == Occasion.Kind.UPDATE) {
      Route whenDisturbed = Route.of(List.of(), leaves(notice, person, now), Route.NEVER);
      return List.of(notice.on(AlertChannel.EMAIL, whenDisturbed));
    }
    Notice told = told(notice, person, now);
    return channels(notice, person).contains(AlertChannel.WEBHOOK)
        ? List.of(told, notice.on(AlertChannel.WEBHOOK, Route.DIRECT))
        : List.of(told);
  }

  private Notice told(Notice notice, SalesPerson person, Instant now) {
    List<AlertChannel> channels = new ArrayList<>(channels(notice, person));
    channels.remove(AlertChannel.WEBHOOK);
    Instant leaves = leaves(notice, person, now);
    List<AlertChannel> next = channels.subList(1, channels.size());
    return notice.on(channels.getFirst(), Route.of(next, leaves, leaves.plus(within)));
  }

  private List<AlertChannel> channels(Notice notice, SalesPerson person) {
    Temperature heat = notice.offer().lead().temperature();
    List<AlertChannel> reachable =
        person.reach().channels().stream()
            .filter(channel -> open.contains(channel) && person.addressOn(channel).isPresent())
            .filter(channel -> person.reach().takes(channel, heat))
            .distinct()
            .toList();
    List<AlertChannel> all = new ArrayList<>(reachable);
    if (!all.contains(AlertChannel.EMAIL)) {
      all.add(AlertChannel.EMAIL);
    }
    return all;
  }

  private static Instant leaves(Notice notice, SalesPerson person, Instant now) {
    Reach reach = person.reach();
    boolean hot = notice.offer().lead().temperature().equals(Temperature.HOT);
    return hot && reach.onDuty() ? now : QuietTime.over(reach.quietHours(), person.zone(), now);
  }
}
