/** The trace across threads and Kafka records that no framework carries. */
@NullMarked
package io.leadpipeline.starter.trace;

import org.jspecify.annotations.NullMarked;
