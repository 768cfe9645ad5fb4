/** Services asked over HTTP. */
@NullMarked
package io.leadpipeline.ingest.http;

import org.jspecify.annotations.NullMarked;
