/** LinkedIn Lead Sync: references by webhook, responses by its API. */
@NullMarked
package io.leadpipeline.ingest.linkedin;

import org.jspecify.annotations.NullMarked;
