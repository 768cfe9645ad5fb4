/** ON24: who registered for webinars and who came, asked for at its API. */
@NullMarked
package io.leadpipeline.ingest.on24;

import org.jspecify.annotations.NullMarked;
