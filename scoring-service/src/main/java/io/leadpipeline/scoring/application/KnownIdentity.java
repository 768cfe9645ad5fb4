package io.leadpipeline.scoring.application;

import io.leadpipeline.scoring.domain.identity.IdentityKey;
import java.time.Instant;

/** An identifier by which signals find their lead. */
public record KnownIdentity(IdentityKey key, Instant since) {}
