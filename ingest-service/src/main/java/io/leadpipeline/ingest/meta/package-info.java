/** Lead ads of Meta: references by webhook. */
@NullMarked
package io.leadpipeline.ingest.meta;

import org.jspecify.annotations.NullMarked;
