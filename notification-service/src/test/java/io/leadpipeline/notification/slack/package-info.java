/** Slack against its published examples. */
@NullMarked
package io.leadpipeline.notification.slack;

import org.jspecify.annotations.NullMarked;
