/** E-mail against servers that answer well and badly. */
@NullMarked
package io.leadpipeline.notification.webhook;

import org.jspecify.annotations.NullMarked;
