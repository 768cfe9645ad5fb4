/** Tally. */
@NullMarked
package io.leadpipeline.ingest.tally;

import org.jspecify.annotations.NullMarked;
