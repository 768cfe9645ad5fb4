@NullMarked
package io.leadpipeline.starter.flux;

import org.jspecify.annotations.NullMarked;
