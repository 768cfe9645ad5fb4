/** Working time as intervals: who works when, right across changes of the clock. */
@NullMarked
package io.leadpipeline.routing.domain.hours;

import org.jspecify.annotations.NullMarked;
