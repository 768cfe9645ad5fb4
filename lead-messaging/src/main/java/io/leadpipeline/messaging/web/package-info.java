/** {@code /v1/dead-letters}: what a service's consumers could not take, and what becomes of it. */
@NullMarked
package io.leadpipeline.messaging.web;

import org.jspecify.annotations.NullMarked;
