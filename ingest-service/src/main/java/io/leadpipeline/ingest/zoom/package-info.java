/** Webhooks of Zoom webinars. */
@NullMarked
package io.leadpipeline.ingest.zoom;

import org.jspecify.annotations.NullMarked;
