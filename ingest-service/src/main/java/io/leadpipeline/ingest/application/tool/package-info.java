/** What tools that send one JSON document share: each is one class that knows its shape. */
@NullMarked
package io.leadpipeline.ingest.application.tool;

import org.jspecify.annotations.NullMarked;
