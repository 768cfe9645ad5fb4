@NullMarked
package io.leadpipeline.ingest.tools;

import org.jspecify.annotations.NullMarked;
