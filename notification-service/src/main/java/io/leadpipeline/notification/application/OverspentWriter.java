package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Letter;
import io.leadpipeline.notification.domain.Overspent;
import io.leadpipeline.notification.domain.SalesPerson;

/** Writes to a manager about a cap that was reached. */
@FunctionalInterface
public interface OverspentWriter {

  Letter write(Overspent overspent, SalesPerson to);
}
