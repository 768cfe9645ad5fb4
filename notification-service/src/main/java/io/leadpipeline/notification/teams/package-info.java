/** Microsoft Teams, by a workflow that posts what its webhook is given. */
@NullMarked
package io.leadpipeline.notification.teams;

import org.jspecify.annotations.NullMarked;
