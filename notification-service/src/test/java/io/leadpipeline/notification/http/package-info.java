/** The way out to the web. */
@NullMarked
package io.leadpipeline.notification.http;

import org.jspecify.annotations.NullMarked;
