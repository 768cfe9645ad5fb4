/** Any tool that can send JSON: verification and mapping by configuration. */
@NullMarked
package io.leadpipeline.ingest.generic;

import org.jspecify.annotations.NullMarked;
