/** Preparing Kafka for the services. */
@NullMarked
package io.leadpipeline.cli.topics;

import org.jspecify.annotations.NullMarked;
