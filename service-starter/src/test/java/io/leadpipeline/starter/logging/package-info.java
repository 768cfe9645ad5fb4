@NullMarked
package io.leadpipeline.starter.logging;

import org.jspecify.annotations.NullMarked;
