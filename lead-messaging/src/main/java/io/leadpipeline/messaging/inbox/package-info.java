/** Each event has its effect once. */
@NullMarked
package io.leadpipeline.messaging.inbox;

import org.jspecify.annotations.NullMarked;
