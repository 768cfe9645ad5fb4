/** Google Forms, by Apps Script. */
@NullMarked
package io.leadpipeline.ingest.googleforms;

import org.jspecify.annotations.NullMarked;
