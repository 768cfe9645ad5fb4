/** Shapes of answers that all services share. */
@NullMarked
package io.leadpipeline.starter.http;

import org.jspecify.annotations.NullMarked;
