/** The log in Kafka. */
@NullMarked
package io.leadpipeline.ingest.kafka;

import org.jspecify.annotations.NullMarked;
