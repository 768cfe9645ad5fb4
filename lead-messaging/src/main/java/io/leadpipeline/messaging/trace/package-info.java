/** One trace over all services: each event's work is a span under the one that sent it. */
@NullMarked
package io.leadpipeline.messaging.trace;

import org.jspecify.annotations.NullMarked;
