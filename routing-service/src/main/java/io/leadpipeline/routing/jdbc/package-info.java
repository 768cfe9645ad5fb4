/** Routing's tables in PostgreSQL. */
@NullMarked
package io.leadpipeline.routing.jdbc;

import org.jspecify.annotations.NullMarked;
