@NullMarked
package io.leadpipeline.starter.problem;

import org.jspecify.annotations.NullMarked;
