/** Signed links. */
@NullMarked
package io.leadpipeline.routing.crypto;

import org.jspecify.annotations.NullMarked;
