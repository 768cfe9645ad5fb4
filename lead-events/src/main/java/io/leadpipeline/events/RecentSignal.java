package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A signal in short, as an alert shows it. */
public record RecentSignal(
    SignalKind kind, @Nullable Intent intent, @Nullable String title, Instant at) {}
