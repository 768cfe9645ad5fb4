package io.leadpipeline.routing.domain;

import io.leadpipeline.events.RepChanged.QuietHours;
import io.leadpipeline.events.Temperature;
import java.util.List;
import java.util.Map;

/**
 * How somebody wants to be told of leads, beside the order of their channels.
 *
 * @param quietHours when only what is hot may disturb them
 * @param digest {@code HH:mm} in their zone, when all is told together that is not hot
 * @param heat what a channel is for, where it is not for every lead
 */
public record Telling(
    List<QuietHours> quietHours, List<String> digest, Map<String, List<Temperature>> heat) {
  public static final Telling AT_ONCE = new Telling(List.of(), List.of(), Map.of());

  public Telling {
    quietHours = List.copyOf(quietHours);
    digest = List.copyOf(digest);
    heat = Map.copyOf(heat);
  }
}
