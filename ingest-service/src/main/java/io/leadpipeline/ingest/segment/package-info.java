/** Events in the shape of Segment, as RudderStack and Jitsu send them too. */
@NullMarked
package io.leadpipeline.ingest.segment;

import org.jspecify.annotations.NullMarked;
