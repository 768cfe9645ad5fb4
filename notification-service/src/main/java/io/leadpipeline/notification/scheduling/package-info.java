/** What runs beside the listeners. */
@NullMarked
package io.leadpipeline.notification.scheduling;

import org.jspecify.annotations.NullMarked;
