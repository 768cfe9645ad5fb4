/** A real browser; modules that use it bring Playwright themselves. */
@NullMarked
package io.leadpipeline.testsupport.browser;

import org.jspecify.annotations.NullMarked;
