/** Connections as an operator writes them. */
@NullMarked
package io.leadpipeline.ingest.yaml;

import org.jspecify.annotations.NullMarked;
