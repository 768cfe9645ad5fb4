/** Handoffs to tell, reps to know, a mail server that says what a test wants. */
@NullMarked
package io.leadpipeline.notification.support;

import org.jspecify.annotations.NullMarked;
