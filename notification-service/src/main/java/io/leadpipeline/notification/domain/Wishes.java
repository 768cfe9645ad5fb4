package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.events.RepChanged.QuietHours;
import io.leadpipeline.events.Temperature;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a rep wants to be told, where it differs from the team file; what is not said stays as it is
 * there.
 *
 * @param channels in the order they are tried
 * @param digest when all is told together that is not hot, {@code HH:mm} in the rep's zone
 * @param language BCP 47
 */
public record Wishes(
    List<Wish> channels,
    List<QuietHours> quietHours,
    List<LocalTime> digest,
    @Nullable String language) {

  public static final Wishes NONE = new Wishes(null, null, null, null);

  /** Absent lists are empty ones. */
  public Wishes(
      @Nullable List<Wish> channels,
      @Nullable List<QuietHours> quietHours,
      @Nullable List<LocalTime> digest,
      @Nullable String language) {
    this.channels = channels == null ? List.of() : List.copyOf(channels);
    this.quietHours = quietHours == null ? List.of() : List.copyOf(quietHours);
    this.digest = digest == null ? List.of() : List.copyOf(digest);
    this.language = language;
  }

  /**
   * A channel a rep wants.
   *
   * @param heat the temperatures it is for; empty for all
   */
  public record Wish(AlertChannel channel, List<Temperature> heat) {

    public Wish(AlertChannel channel, @Nullable List<Temperature> heat) {
      this.channel = channel;
      this.heat = heat == null ? List.of() : List.copyOf(heat);
    }
  }

  List<AlertChannel> inOrder() {
    return channels.stream().map(Wish::channel).toList();
  }

  Map<AlertChannel, Set<Temperature>> heats() {
    Map<AlertChannel, Set<Temperature>> heats = new HashMap<>();
    for (Wish wish : channels) {
      heats.put(wish.channel(), wish.heat().stream().collect(Collectors.toSet()));
    }
    return heats;
  }

  @Nullable String languageOr(@Nullable String other) {
    return language == null ? other : language;
  }
}
