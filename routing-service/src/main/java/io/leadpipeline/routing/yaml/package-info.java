/** The file {@code team.yml}. */
@NullMarked
package io.leadpipeline.routing.yaml;

import org.jspecify.annotations.NullMarked;
