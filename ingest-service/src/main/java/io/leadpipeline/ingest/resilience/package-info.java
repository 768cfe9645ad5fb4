/** Bounded waiting, the circuit breaker and the way round Kafka. */
@NullMarked
package io.leadpipeline.ingest.resilience;

import org.jspecify.annotations.NullMarked;
