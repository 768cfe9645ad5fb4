/** What destinations may take. */
@NullMarked
package io.leadpipeline.notification.resilience;

import org.jspecify.annotations.NullMarked;
