@NullMarked
package io.leadpipeline.starter.support;

import org.jspecify.annotations.NullMarked;
