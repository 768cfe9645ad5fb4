/** A running system seen from a terminal: status, lead and demo of {@code ./pipeline}. */
@NullMarked
package io.leadpipeline.cli;

import org.jspecify.annotations.NullMarked;
