/** The tests of LinkedIn's API. */
@NullMarked
package io.leadpipeline.ingest.linkedin;

import org.jspecify.annotations.NullMarked;
