/** Connections between parts of the system that fail on demand. */
@NullMarked
package io.leadpipeline.prove.net;

import org.jspecify.annotations.NullMarked;
