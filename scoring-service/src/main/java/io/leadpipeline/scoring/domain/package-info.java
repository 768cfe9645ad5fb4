/** Who a lead is worth calling, as pure functions of its signals and a model. */
@NullMarked
package io.leadpipeline.scoring.domain;

import org.jspecify.annotations.NullMarked;
