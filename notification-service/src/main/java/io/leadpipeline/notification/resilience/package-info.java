/** What keeps a slow or broken destination from hurting the rest. */
@NullMarked
package io.leadpipeline.notification.resilience;

import org.jspecify.annotations.NullMarked;
