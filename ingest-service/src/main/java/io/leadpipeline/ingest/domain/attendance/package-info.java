/** Who came to a webinar, for how long, and who did not. */
@NullMarked
package io.leadpipeline.ingest.domain.attendance;

import org.jspecify.annotations.NullMarked;
