/** Webhooks as standardwebhooks.com describes them. */
@NullMarked
package io.leadpipeline.ingest.standardwebhooks;

import org.jspecify.annotations.NullMarked;
