/** The spool in PostgreSQL, for when Kafka is away. */
@NullMarked
package io.leadpipeline.ingest.jdbc;

import org.jspecify.annotations.NullMarked;
