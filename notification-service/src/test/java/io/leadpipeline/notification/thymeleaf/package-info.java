/** What alerts say. */
@NullMarked
package io.leadpipeline.notification.thymeleaf;

import org.jspecify.annotations.NullMarked;
