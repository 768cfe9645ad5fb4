package io.leadpipeline.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The offer of one lead to one rep, with its clock.
 *
 * @param id {@link Ids#handoff}
 * @param rep who holds it now; none while it waits
 * @param hop how many reps it was offered to, from 1
 * @param dueAt when the offer passes on
 */
public record Handoff(
    UUID id,
    HandoffState state,
    String team,
    @Nullable Rep rep,
    int hop,
    @Nullable Instant dueAt) {}
