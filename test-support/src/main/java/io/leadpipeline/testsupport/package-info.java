/** What tests share: real infrastructure, builders, probes, clocks. */
@NullMarked
package io.leadpipeline.testsupport;

import org.jspecify.annotations.NullMarked;
