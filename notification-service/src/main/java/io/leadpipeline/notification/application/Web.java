package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.WebAnswer;
import io.leadpipeline.notification.domain.WebPost;

/**
 * Posts to addresses that people configure. It follows no redirect and repeats nothing; it never
 * throws for what the other side says or fails to say.
 */
@FunctionalInterface
public interface Web {

  WebAnswer post(WebPost post);
}
