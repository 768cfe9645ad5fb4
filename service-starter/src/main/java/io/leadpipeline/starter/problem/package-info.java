/** One shape for every refused or failed request, which never repeats what the caller sent. */
@NullMarked
package io.leadpipeline.starter.problem;

import org.jspecify.annotations.NullMarked;
