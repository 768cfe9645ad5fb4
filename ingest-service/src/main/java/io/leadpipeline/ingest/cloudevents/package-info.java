/** CloudEvents 1.0 over HTTP: binary, structured and batched. */
@NullMarked
package io.leadpipeline.ingest.cloudevents;

import org.jspecify.annotations.NullMarked;
