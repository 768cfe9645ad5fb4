/** Tests of figures. */
@NullMarked
package io.leadpipeline.notification.metrics;

import org.jspecify.annotations.NullMarked;
