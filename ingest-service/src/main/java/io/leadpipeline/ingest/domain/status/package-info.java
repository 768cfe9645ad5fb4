/** Where a submission stands, and the news that tell it. */
@NullMarked
package io.leadpipeline.ingest.domain.status;

import org.jspecify.annotations.NullMarked;
