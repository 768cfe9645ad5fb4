/** What every service shares: access, errors, logs, trace, health, stopping. */
@NullMarked
package io.leadpipeline.starter;

import org.jspecify.annotations.NullMarked;
