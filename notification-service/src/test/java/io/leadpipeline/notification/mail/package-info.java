/** E-mail against servers that answer well and badly. */
@NullMarked
package io.leadpipeline.notification.mail;

import org.jspecify.annotations.NullMarked;
