package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A booked meeting; {@code host} is the e-mail address of the rep who holds it. */
public record Meeting(@Nullable Instant startsAt, @Nullable String host) {}
