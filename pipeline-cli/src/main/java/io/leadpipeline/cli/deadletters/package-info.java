/** {@code ./pipeline dead-letters}: what consumers could not take, and what becomes of it. */
@NullMarked
package io.leadpipeline.cli.deadletters;

import org.jspecify.annotations.NullMarked;
