/** {@code ./pipeline rejections} and {@code held}: what was refused or held, and how it goes on. */
@NullMarked
package io.leadpipeline.cli.rejections;

import org.jspecify.annotations.NullMarked;
