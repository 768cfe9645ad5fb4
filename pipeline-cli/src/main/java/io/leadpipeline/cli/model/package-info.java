/** {@code ./pipeline model}: how a scoring model comes to count. */
@NullMarked
package io.leadpipeline.cli.model;

import org.jspecify.annotations.NullMarked;
