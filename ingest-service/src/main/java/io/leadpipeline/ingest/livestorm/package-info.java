/** Livestorm. */
@NullMarked
package io.leadpipeline.ingest.livestorm;

import org.jspecify.annotations.NullMarked;
