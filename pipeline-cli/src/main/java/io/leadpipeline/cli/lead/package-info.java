/** {@code ./pipeline lead}: one lead's way and why. */
@NullMarked
package io.leadpipeline.cli.lead;

import org.jspecify.annotations.NullMarked;
