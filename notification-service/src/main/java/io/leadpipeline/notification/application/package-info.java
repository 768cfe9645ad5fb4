/** The use cases and the ports they need. */
@NullMarked
package io.leadpipeline.notification.application;

import org.jspecify.annotations.NullMarked;
