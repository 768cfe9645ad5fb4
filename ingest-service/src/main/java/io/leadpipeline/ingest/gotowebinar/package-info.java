/** GoTo Webinar. */
@NullMarked
package io.leadpipeline.ingest.gotowebinar;

import org.jspecify.annotations.NullMarked;
