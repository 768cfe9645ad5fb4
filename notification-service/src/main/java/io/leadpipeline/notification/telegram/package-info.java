/** Telegram's Bot API: messages with buttons, and what comes back when one is pressed. */
@NullMarked
package io.leadpipeline.notification.telegram;

import org.jspecify.annotations.NullMarked;
