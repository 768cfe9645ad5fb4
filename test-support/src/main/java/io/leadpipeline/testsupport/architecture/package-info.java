/** The structure of a service as rules. */
@NullMarked
package io.leadpipeline.testsupport.architecture;

import org.jspecify.annotations.NullMarked;
