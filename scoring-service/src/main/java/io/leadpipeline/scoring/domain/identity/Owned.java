package io.leadpipeline.scoring.domain.identity;

import io.leadpipeline.scoring.domain.Position;
import java.util.UUID;

/** A recorded signal with a weak identifier, and whose it is. */
public record Owned(IdentityKey key, Position at, UUID lead) {}
