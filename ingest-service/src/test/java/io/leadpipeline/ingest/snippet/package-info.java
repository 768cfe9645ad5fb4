/** The snippet as pages load it, in a real browser. */
@NullMarked
package io.leadpipeline.ingest.snippet;

import org.jspecify.annotations.NullMarked;
