/** People of a file, as signals. */
@NullMarked
package io.leadpipeline.cli.imports;

import org.jspecify.annotations.NullMarked;
