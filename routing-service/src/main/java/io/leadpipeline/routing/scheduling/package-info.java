/** Timers kept by db-scheduler. */
@NullMarked
package io.leadpipeline.routing.scheduling;

import org.jspecify.annotations.NullMarked;
