/** What routing does, and what it needs from outside to do it. */
@NullMarked
package io.leadpipeline.routing.application;

import org.jspecify.annotations.NullMarked;
