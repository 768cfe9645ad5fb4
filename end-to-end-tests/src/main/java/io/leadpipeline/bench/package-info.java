/** Measures the system from outside, always beside a baseline of the same run. */
@NullMarked
package io.leadpipeline.bench;

import org.jspecify.annotations.NullMarked;
