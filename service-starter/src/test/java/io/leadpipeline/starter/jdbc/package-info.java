@NullMarked
package io.leadpipeline.starter.jdbc;

import org.jspecify.annotations.NullMarked;
