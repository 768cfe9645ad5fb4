/** The tests of ON24's API. */
@NullMarked
package io.leadpipeline.ingest.on24;

import org.jspecify.annotations.NullMarked;
