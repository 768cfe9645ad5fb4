package io.leadpipeline.scoring.domain;

import io.leadpipeline.events.Stage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a lead's history.
 *
 * @param causeId the signal that caused it
 * @param reason the policy, disqualifier or outcome
 * @param model version of the model that decided
 */
public record StageChange(
    Stage from, Stage to, Instant at, UUID causeId, @Nullable String reason, String model) {}
