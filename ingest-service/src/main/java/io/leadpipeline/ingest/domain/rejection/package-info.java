/** What ingest kept without making a signal of it, and what somebody decided about it. */
@NullMarked
package io.leadpipeline.ingest.domain.rejection;

import org.jspecify.annotations.NullMarked;
