@NullMarked
package io.leadpipeline.starter.access;

import org.jspecify.annotations.NullMarked;
