@NullMarked
package io.leadpipeline.scoring.cel;

import org.jspecify.annotations.NullMarked;
