/** What services see of messaging: events out, deliveries in, and the rules between. */
@NullMarked
package io.leadpipeline.messaging;

import org.jspecify.annotations.NullMarked;
