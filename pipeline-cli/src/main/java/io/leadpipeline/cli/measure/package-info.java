/** Percentiles. */
@NullMarked
package io.leadpipeline.cli.measure;

import org.jspecify.annotations.NullMarked;
