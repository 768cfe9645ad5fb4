/** Any service that takes a post: short messages and chats for which there is only a template. */
@NullMarked
package io.leadpipeline.notification.template;

import org.jspecify.annotations.NullMarked;
