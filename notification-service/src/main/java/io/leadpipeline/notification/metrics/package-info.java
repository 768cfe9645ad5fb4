/** Alerts as figures and health. */
@NullMarked
package io.leadpipeline.notification.metrics;

import org.jspecify.annotations.NullMarked;
