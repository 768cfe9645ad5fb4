package io.leadpipeline.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A signal was accepted.
 *
 * @param leadId set when the sender knows the lead
 * @param causeId the signal's id, or the reference it was fetched for
 * @param testAddress where alerts of a test lead go
 */
public record LeadReceived(
    @Nullable UUID leadId,
    UUID causeId,
    boolean test,
    @Nullable String testAddress,
    Trail trail,
    Signal signal)
    implements LeadEvent {}
