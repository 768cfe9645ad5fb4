@NullMarked
package io.leadpipeline.scoring.application;

import org.jspecify.annotations.NullMarked;
