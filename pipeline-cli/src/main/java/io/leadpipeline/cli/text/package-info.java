/** Words, tables and bars on a terminal. */
@NullMarked
package io.leadpipeline.cli.text;

import org.jspecify.annotations.NullMarked;
