@NullMarked
package io.leadpipeline.starter.http;

import org.jspecify.annotations.NullMarked;
