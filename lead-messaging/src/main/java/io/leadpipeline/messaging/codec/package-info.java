/** Events as Kafka records: CloudEvents headers over JSON. */
@NullMarked
package io.leadpipeline.messaging.codec;

import org.jspecify.annotations.NullMarked;
