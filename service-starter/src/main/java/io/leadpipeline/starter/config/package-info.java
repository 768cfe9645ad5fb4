/** Configuration files that count again whenever they are saved. */
@NullMarked
package io.leadpipeline.starter.config;

import org.jspecify.annotations.NullMarked;
