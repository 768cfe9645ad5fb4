/** Alerts as e-mail over SMTP. */
@NullMarked
package io.leadpipeline.notification.mail;

import org.jspecify.annotations.NullMarked;
