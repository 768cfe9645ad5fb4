/** The wording and layout of alerts. */
@NullMarked
package io.leadpipeline.notification.thymeleaf;

import org.jspecify.annotations.NullMarked;
