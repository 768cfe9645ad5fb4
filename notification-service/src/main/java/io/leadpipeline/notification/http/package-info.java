/** The one way out to the web, which never leads into the own network. */
@NullMarked
package io.leadpipeline.notification.http;

import org.jspecify.annotations.NullMarked;
