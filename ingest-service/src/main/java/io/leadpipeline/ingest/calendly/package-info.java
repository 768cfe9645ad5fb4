/** Calendly. */
@NullMarked
package io.leadpipeline.ingest.calendly;

import org.jspecify.annotations.NullMarked;
