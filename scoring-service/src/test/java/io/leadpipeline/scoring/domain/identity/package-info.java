@NullMarked
package io.leadpipeline.scoring.domain.identity;

import org.jspecify.annotations.NullMarked;
