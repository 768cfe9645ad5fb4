/** {@code ./pipeline connect}: what to do at a tool, and whether it worked. */
@NullMarked
package io.leadpipeline.cli.connect;

import org.jspecify.annotations.NullMarked;
