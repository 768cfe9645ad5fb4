@NullMarked
package io.leadpipeline.starter.mvc;

import org.jspecify.annotations.NullMarked;
