package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.LostTarget;

/** Writes to a rep whom a channel has lost. */
@FunctionalInterface
public interface LostTargetWriter {

  Letter write(LostTarget target);
}
