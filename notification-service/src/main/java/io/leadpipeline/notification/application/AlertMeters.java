package io.leadpipeline.notification.application;

import io.leadpipeline.notification.domain.Notice;
import io.leadpipeline.notification.domain.Settlement;

/** Alerts as figures. */
public interface AlertMeters {

  void planned(Notice notice);

  void settled(Settlement settlement);

  void calledOff(int alerts);
}
