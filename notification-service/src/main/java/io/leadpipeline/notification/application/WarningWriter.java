package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.SalesPerson;
import io.leadpipeline.notification.domain.Warning;

/** Writes what a warning says, in the manager's language. */
@FunctionalInterface
public interface WarningWriter {

  Letter write(Warning warning, SalesPerson to);
}
