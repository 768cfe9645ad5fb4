/** Webhooks of Jotform. */
@NullMarked
package io.leadpipeline.ingest.jotform;

import org.jspecify.annotations.NullMarked;
