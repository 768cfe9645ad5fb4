/** What a transaction says is sent, once it is committed. */
@NullMarked
package io.leadpipeline.messaging.outbox;

import org.jspecify.annotations.NullMarked;
