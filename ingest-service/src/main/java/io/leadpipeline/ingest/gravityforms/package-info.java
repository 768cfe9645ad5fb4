/** Gravity Forms with its webhooks add-on. */
@NullMarked
package io.leadpipeline.ingest.gravityforms;

import org.jspecify.annotations.NullMarked;
