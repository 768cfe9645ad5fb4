/** A service's statements recorded and played back: what its database alone would allow. */
@NullMarked
package io.leadpipeline.bench.sql;

import org.jspecify.annotations.NullMarked;
