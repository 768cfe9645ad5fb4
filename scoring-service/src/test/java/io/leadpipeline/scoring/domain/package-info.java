@NullMarked
package io.leadpipeline.scoring.domain;

import org.jspecify.annotations.NullMarked;
