/** E-mail against servers that answer well and badly. */
@NullMarked
package io.leadpipeline.notification.http;

import org.jspecify.annotations.NullMarked;
