/** What an alert is, tried without anything around it. */
@NullMarked
package io.leadpipeline.notification.domain;

import org.jspecify.annotations.NullMarked;
