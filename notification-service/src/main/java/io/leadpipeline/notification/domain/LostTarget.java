package io.leadpipeline.notification.domain;

import io.leadpipeline.events.AlertChannel;

/** A target that is used no more, and whom to tell. */
public record LostTarget(SalesPerson owner, AlertChannel channel, String reason) {}
