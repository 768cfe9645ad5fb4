/** Telegram against a stand-in that speaks its protocol. */
@NullMarked
package io.leadpipeline.notification.telegram;

import org.jspecify.annotations.NullMarked;
