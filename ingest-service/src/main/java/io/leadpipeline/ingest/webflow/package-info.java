/** Webflow. */
@NullMarked
package io.leadpipeline.ingest.webflow;

import org.jspecify.annotations.NullMarked;
