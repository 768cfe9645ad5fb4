package io.leadpipeline.cli.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The clock of the invented hour, which is over when the demo is: what Zoom tells of happened
 * before it is told.
 *
 * @param end when the demo ends
 * @param lasts how long the demo takes
 */
record SimulatedHour(Instant end, Duration lasts) {

  private static final Duration HOUR = Duration.ofHours(1);

  static SimulatedHour from(Instant start, Duration lasts) {
    return new SimulatedHour(start.plus(lasts), lasts);
  }

  /** When a part of the hour is over, on the clock of the invented world. */
  Instant at(double part) {
    return end.minus(HOUR).plusMillis((long) (part * HOUR.toMillis()));
  }

  /** How long after the demo's start that is. */
  Duration after(double part) {
    return Duration.ofMillis((long) (part * lasts.toMillis()));
  }

  /** The placeholders of Zoom's events that are times. */
  Map<String, String> times(double part, Map<String, String> others) {
    Map<String, String> values = new HashMap<>(others);
    values.put("now", at(part).toString());
    values.put("event_ts", Long.toString(at(part).toEpochMilli()));
    values.put("webinar_start", at(Webinar.START).toString());
    return values;
  }
}
