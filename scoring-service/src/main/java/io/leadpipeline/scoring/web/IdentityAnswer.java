package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.domain.identity.IdentityKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An identifier of a lead.
 *
 * @param value as it is compared, not as it was written; absent for a reader
 * @param since when it was first recorded
 */
record IdentityAnswer(IdentityKind kind, @Nullable String value, Instant since) {}
