package io.leadpipeline.scoring.domain.backtest;

import io.leadpipeline.events.Stage;
import java.time.Instant;
import java.util.UUID;

/**
 * A lead that a model would have promoted.
 *
 * @param rule the stage policy that did it
 */
public record Promotion(UUID lead, Stage stage, Instant at, String rule) {}
