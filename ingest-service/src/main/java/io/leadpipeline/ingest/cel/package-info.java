/** The expressions of mappings, in CEL. */
@NullMarked
package io.leadpipeline.ingest.cel;

import org.jspecify.annotations.NullMarked;
