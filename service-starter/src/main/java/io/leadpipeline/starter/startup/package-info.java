/** Shared settings, and one sentence when a service cannot start. */
@NullMarked
package io.leadpipeline.starter.startup;

import org.jspecify.annotations.NullMarked;
