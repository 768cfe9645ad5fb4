package io.leadpipeline.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * So many hands were raised by one form that the next ones are held until somebody decides. Names
 * nobody.
 *
 * @param provider the slug of the connection
 * @param since when the first hand was held
 * @param limit of hands in an hour that go on
 * @param usualHour the form's mean hour of the last four weeks
 * @param manager the address to be told; none for all managers of the team
 * @param heldUrl where they are listed, and under which they are released or discarded
 */
public record BrakeEngaged(
    String provider,
    String connection,
    String form,
    Instant since,
    int limit,
    double usualHour,
    @Nullable String manager,
    String heldUrl,
    Trail trail)
    implements LeadEvent {}
