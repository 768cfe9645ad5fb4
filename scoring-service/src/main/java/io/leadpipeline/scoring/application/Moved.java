package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.Position;
import java.util.UUID;

/**
 * A recorded signal that turned out to be somebody else's.
 *
 * @param from the lead it was recorded for
 */
public record Moved(Position at, UUID from) {}
