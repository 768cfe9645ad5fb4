/** Outgoing webhooks by the specification at standardwebhooks.com. */
@NullMarked
package io.leadpipeline.notification.webhook;

import org.jspecify.annotations.NullMarked;
