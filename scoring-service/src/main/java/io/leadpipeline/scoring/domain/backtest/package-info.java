/** A model tried on recorded history before it counts. */
@NullMarked
package io.leadpipeline.scoring.domain.backtest;

import org.jspecify.annotations.NullMarked;
