/** Outgoing webhooks against the published vector. */
@NullMarked
package io.leadpipeline.notification.webhook;

import org.jspecify.annotations.NullMarked;
