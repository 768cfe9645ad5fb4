/** The conditions of routes, in CEL. */
@NullMarked
package io.leadpipeline.routing.cel;

import org.jspecify.annotations.NullMarked;
