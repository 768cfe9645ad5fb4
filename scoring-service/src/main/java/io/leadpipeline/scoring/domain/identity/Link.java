package io.leadpipeline.scoring.domain.identity;

import io.leadpipeline.scoring.domain.Position;

/**
 * A weak identifier on a signal.
 *
 * @param carrier true when something stronger says whose the signal is, and so whose the identifier
 *     is from then on; false when the signal itself goes by the identifier
 */
public record Link(IdentityKey key, Position at, boolean carrier) {}
