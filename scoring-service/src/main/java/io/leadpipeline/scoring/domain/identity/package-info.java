/** Which signals are one person's. */
@NullMarked
package io.leadpipeline.scoring.domain.identity;

import org.jspecify.annotations.NullMarked;
