/** Records a consumer could not take, kept as rows. */
@NullMarked
package io.leadpipeline.messaging.deadletter;

import org.jspecify.annotations.NullMarked;
