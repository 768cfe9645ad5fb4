/** Kafka listeners that survive outages and stop on bugs. */
@NullMarked
package io.leadpipeline.messaging.consumer;

import org.jspecify.annotations.NullMarked;
