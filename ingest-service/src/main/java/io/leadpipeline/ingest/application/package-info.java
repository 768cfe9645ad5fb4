/** Use cases of ingest and the ports they need. */
@NullMarked
package io.leadpipeline.ingest.application;

import org.jspecify.annotations.NullMarked;
