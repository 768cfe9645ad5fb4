package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal in short, as an alert shows it.
 *
 * @param host e-mail address of the rep who holds a booked meeting
 * @param source provider it came from, with the form if there is one: {@code form/demo}
 */
public record RecentSignal(
    SignalKind kind,
    @Nullable Intent intent,
    @Nullable String title,
    Instant at,
    @Nullable String host,
    @Nullable String source) {

  /** A signal that is no meeting, from somewhere. */
  public RecentSignal(
      SignalKind kind, @Nullable Intent intent, @Nullable String title, Instant at) {
    this(kind, intent, title, at, null, null);
  }
}
