@NullMarked
package io.leadpipeline.ingest.meta;

import org.jspecify.annotations.NullMarked;
