/** Telephone numbers by libphonenumber. */
@NullMarked
package io.leadpipeline.ingest.phone;

import org.jspecify.annotations.NullMarked;
