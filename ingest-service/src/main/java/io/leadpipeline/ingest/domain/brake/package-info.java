/** When so many hands are raised by one form that they are held until somebody has looked. */
@NullMarked
package io.leadpipeline.ingest.domain.brake;

import org.jspecify.annotations.NullMarked;
