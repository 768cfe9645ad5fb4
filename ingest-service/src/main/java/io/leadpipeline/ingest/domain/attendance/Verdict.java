package io.leadpipeline.ingest.domain.attendance;

import io.leadpipeline.events.SignalKind;
import io.leadpipeline.events.Webinar;
import java.time.Instant;

/**
 * What is to be told of one person and one instance.
 *
 * @param key the same for the same person at the same instance, for ever; personal
 * @param kind attended or missed
 * @param webinar the instance, with the time of who attended
 * @param end when it was over
 * @param basis what says who it is: the registration, else the joining
 */
public record Verdict(
    String key, SignalKind kind, Webinar webinar, Instant end, RosterFact basis) {}
