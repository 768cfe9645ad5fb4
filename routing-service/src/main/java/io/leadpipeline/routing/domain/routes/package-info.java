/** Which team or rep a lead goes to, by ordered conditions. */
@NullMarked
package io.leadpipeline.routing.domain.routes;

import org.jspecify.annotations.NullMarked;
