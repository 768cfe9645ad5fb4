/** Google Ads lead forms. */
@NullMarked
package io.leadpipeline.ingest.googleads;

import org.jspecify.annotations.NullMarked;
