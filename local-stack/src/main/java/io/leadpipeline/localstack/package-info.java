/**
 * The whole system on one machine without Docker. {@link io.leadpipeline.localstack.BrokerProcess}
 * and {@link io.leadpipeline.localstack.DatabaseProcess} are usable alone, in tests.
 */
@NullMarked
package io.leadpipeline.localstack;

import org.jspecify.annotations.NullMarked;
