/** Where the running system listens. */
@NullMarked
package io.leadpipeline.cli.target;

import org.jspecify.annotations.NullMarked;
