/** Teams against a stand-in that speaks its protocol. */
@NullMarked
package io.leadpipeline.notification.teams;

import org.jspecify.annotations.NullMarked;
