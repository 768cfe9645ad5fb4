/** Any service against its published shape. */
@NullMarked
package io.leadpipeline.notification.template;

import org.jspecify.annotations.NullMarked;
