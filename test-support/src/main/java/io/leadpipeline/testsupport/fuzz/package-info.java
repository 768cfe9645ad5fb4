/** Requests to ingest as nobody should send them, and what must hold whatever is sent. */
@NullMarked
package io.leadpipeline.testsupport.fuzz;

import org.jspecify.annotations.NullMarked;
