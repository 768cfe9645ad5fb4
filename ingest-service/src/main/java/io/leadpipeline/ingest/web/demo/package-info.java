/** The demo site of one's own machine: four forms, and how far a post has come. */
@NullMarked
package io.leadpipeline.ingest.web.demo;

import org.jspecify.annotations.NullMarked;
