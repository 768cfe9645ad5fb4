/** The service's own tables in PostgreSQL. */
@NullMarked
package io.leadpipeline.notification.jdbc;

import org.jspecify.annotations.NullMarked;
