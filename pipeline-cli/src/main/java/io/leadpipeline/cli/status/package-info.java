/** {@code ./pipeline status}: what is up, what waits, how long a lead takes. */
@NullMarked
package io.leadpipeline.cli.status;

import org.jspecify.annotations.NullMarked;
