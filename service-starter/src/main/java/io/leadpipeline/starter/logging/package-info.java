/** Log lines without personal data, as JSON or, locally, as plain text. */
@NullMarked
package io.leadpipeline.starter.logging;

import org.jspecify.annotations.NullMarked;
