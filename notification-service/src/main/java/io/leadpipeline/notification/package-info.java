/** Handoffs in, alerts out: the rep is told at once, and once. */
@NullMarked
package io.leadpipeline.notification;

import org.jspecify.annotations.NullMarked;
