/** Slack: messages with buttons, and what comes back when one is pressed. */
@NullMarked
package io.leadpipeline.notification.slack;

import org.jspecify.annotations.NullMarked;
