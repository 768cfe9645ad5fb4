package io.leadpipeline.ingest.application.pull;

import java.time.Duration;
import java.util.function.IntFunction;

/**
 * How long a lead is tried to be fetched.
 *
 * @param pause before the attempt after so many that failed
 * @param mostAttempts after which a lead is dead
 * @param denied how long a connection waits after its token was refused
 */
public record Patience(IntFunction<Duration> pause, int mostAttempts, Duration denied) {}
