/** Breaks things on purpose while leads come in, then accounts for every one of them. */
@NullMarked
package io.leadpipeline.prove;

import org.jspecify.annotations.NullMarked;
