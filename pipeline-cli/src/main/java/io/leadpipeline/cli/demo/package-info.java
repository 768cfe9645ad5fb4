/** {@code ./pipeline demo}: an invented hour in a minute, and the account of it. */
@NullMarked
package io.leadpipeline.cli.demo;

import org.jspecify.annotations.NullMarked;
