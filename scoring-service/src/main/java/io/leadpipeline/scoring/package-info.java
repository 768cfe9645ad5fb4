/** Scoring: signals in, leads and stages out. */
@NullMarked
package io.leadpipeline.scoring;

import org.jspecify.annotations.NullMarked;
