/** What asks the running system: HTTP and Kafka. */
@NullMarked
package io.leadpipeline.cli.client;

import org.jspecify.annotations.NullMarked;
