package io.leadpipeline.notification;

import io.leadpipeline.notification.application.Courier;
import io.leadpipeline.notification.resilience.Registries;
import io.leadpipeline.notification.resilience.ResilientCourier;
import io.leadpipeline.notification.resilience.SmtpGuards;
import java.util.concurrent.ExecutorService;

/** The limits of each mail server, as the settings have them. */
record CourierGuards(
    Registries destinations, NotificationProperties properties, ExecutorService threads) {

  ResilientCourier around(String name, Courier courier) {
    NotificationProperties.Alerts alerts = properties.alerts();
    var share = SmtpGuards.bulkhead(properties.mail().connections(), alerts.turn());
    return new ResilientCourier(
        courier,
        destinations.bulkheads().bulkhead(name, share),
        destinations.circuits().circuitBreaker(name),
        SmtpGuards.timeLimiter(alerts.timeLimit()),
        threads);
  }
}
