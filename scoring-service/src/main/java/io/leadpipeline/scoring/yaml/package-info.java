/** The file {@code model.yml}. */
@NullMarked
package io.leadpipeline.scoring.yaml;

import org.jspecify.annotations.NullMarked;
