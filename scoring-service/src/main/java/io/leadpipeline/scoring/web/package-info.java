/** Leads over HTTP. */
@NullMarked
package io.leadpipeline.scoring.web;

import org.jspecify.annotations.NullMarked;
