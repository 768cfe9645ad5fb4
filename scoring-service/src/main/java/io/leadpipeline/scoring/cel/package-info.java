/** The conditions of a model, in CEL. */
@NullMarked
package io.leadpipeline.scoring.cel;

import org.jspecify.annotations.NullMarked;
