/** Webhooks of Elementor's forms. */
@NullMarked
package io.leadpipeline.ingest.elementor;

import org.jspecify.annotations.NullMarked;
