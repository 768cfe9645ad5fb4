/** LinkedIn Lead Sync: references by webhook. */
@NullMarked
package io.leadpipeline.ingest.linkedin;

import org.jspecify.annotations.NullMarked;
