@NullMarked
package io.leadpipeline.starter.startup;

import org.jspecify.annotations.NullMarked;
