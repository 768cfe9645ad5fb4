/** What was rejected, through the real service. */
@NullMarked
package io.leadpipeline.ingest.rejection;

import org.jspecify.annotations.NullMarked;
