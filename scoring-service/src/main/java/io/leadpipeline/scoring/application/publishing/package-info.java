/** How a model comes to count: kept as a draft, tried on the record, published by a person. */
@NullMarked
package io.leadpipeline.scoring.application.publishing;

import org.jspecify.annotations.NullMarked;
