/** Typeform. */
@NullMarked
package io.leadpipeline.ingest.typeform;

import org.jspecify.annotations.NullMarked;
