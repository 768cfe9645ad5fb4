/** Wix: submissions of its forms, as signed tokens. */
@NullMarked
package io.leadpipeline.ingest.wix;

import org.jspecify.annotations.NullMarked;
