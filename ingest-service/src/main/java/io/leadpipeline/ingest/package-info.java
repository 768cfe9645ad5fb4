/** HTTP in, Kafka out: what is accepted is never lost. */
@NullMarked
package io.leadpipeline.ingest;

import org.jspecify.annotations.NullMarked;
