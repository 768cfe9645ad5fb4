@NullMarked
package io.leadpipeline.starter.trace;

import org.jspecify.annotations.NullMarked;
