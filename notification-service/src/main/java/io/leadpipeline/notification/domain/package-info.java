/** What an alert is, when it still makes sense, and what it says. */
@NullMarked
package io.leadpipeline.notification.domain;

import org.jspecify.annotations.NullMarked;
