@NullMarked
package io.leadpipeline.scoring;

import org.jspecify.annotations.NullMarked;
