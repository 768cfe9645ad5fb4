/** Statements that travel to the database together. */
@NullMarked
package io.leadpipeline.messaging.sql;

import org.jspecify.annotations.NullMarked;
