@NullMarked
package io.leadpipeline.ingest.pull;

import org.jspecify.annotations.NullMarked;
