package io.leadpipeline.notification.application;

import java.util.List;
import java.util.UUID;

/** What became of alerts, for people to read. */
public interface DeliveryLog {

  /** The newest alerts of a lead, newest first. */
  List<AlertLine> ofLead(UUID leadId, int limit);

  /** The newest alerts that nobody tries any more, newest first. */
  List<AlertLine> dead(int limit);

  /** The newest alerts of a handoff, newest first. */
  List<AlertLine> ofHandoff(UUID handoffId, int limit);
}
