/** Reading JSON as people and tools really send it. */
@NullMarked
package io.leadpipeline.ingest.json;

import org.jspecify.annotations.NullMarked;
