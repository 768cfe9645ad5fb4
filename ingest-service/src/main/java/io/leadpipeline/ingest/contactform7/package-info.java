/** Contact Form 7 with CF7 to Webhook. */
@NullMarked
package io.leadpipeline.ingest.contactform7;

import org.jspecify.annotations.NullMarked;
