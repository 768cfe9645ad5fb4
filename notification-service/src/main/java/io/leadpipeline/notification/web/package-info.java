/** The delivery log over HTTP. */
@NullMarked
package io.leadpipeline.notification.web;

import org.jspecify.annotations.NullMarked;
