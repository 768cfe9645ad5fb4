/** Leads, signals and trails in PostgreSQL. */
@NullMarked
package io.leadpipeline.scoring.jdbc;

import org.jspecify.annotations.NullMarked;
