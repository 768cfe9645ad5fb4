/**
 * Leads of which a tool tells the id only: kept as references, fetched, told with them as cause.
 */
@NullMarked
package io.leadpipeline.ingest.application.pull;

import org.jspecify.annotations.NullMarked;
