/** {@code ./pipeline fetches}: leads that could not be fetched from a tool, and how they go on. */
@NullMarked
package io.leadpipeline.cli.fetches;

import org.jspecify.annotations.NullMarked;
