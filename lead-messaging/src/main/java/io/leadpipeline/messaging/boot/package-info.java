/** The wiring of messaging in a Spring Boot service. */
@NullMarked
package io.leadpipeline.messaging.boot;

import org.jspecify.annotations.NullMarked;
