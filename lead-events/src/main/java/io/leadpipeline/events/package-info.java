/** The contract between the services: events, topics and the wording of "why now". */
@NullMarked
package io.leadpipeline.events;

import org.jspecify.annotations.NullMarked;
