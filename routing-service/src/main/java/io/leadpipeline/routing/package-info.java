/** Gives hot leads to reps: wiring of the service. */
@NullMarked
package io.leadpipeline.routing;

import org.jspecify.annotations.NullMarked;
