/** The rep's lead page and the API. */
@NullMarked
package io.leadpipeline.routing.web;

import org.jspecify.annotations.NullMarked;
