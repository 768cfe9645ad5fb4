/** What scoring does, and what it needs for it. */
@NullMarked
package io.leadpipeline.scoring.application;

import org.jspecify.annotations.NullMarked;
