/** Who gets which lead, and what they may do with it: plain functions over plain values. */
@NullMarked
package io.leadpipeline.routing.domain;

import org.jspecify.annotations.NullMarked;
