package io.leadpipeline.notification;

import io.leadpipeline.notification.mail.SmtpSettings;
import io.leadpipeline.notification.mail.SmtpSettings.Encryption;
import io.leadpipeline.starter.startup.InvalidSetting;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the service.
 *
 * @param mail the mail server
 * @param alerts how alerts are tried
 */
@ConfigurationProperties("leadpipeline")
record NotificationProperties(Mail mail, @DefaultValue Alerts alerts) {

  /**
   * The mail server.
   *
   * @param username empty for a server that asks for none
   * @param encryption none, starttls or tls
   * @param from sender of all alerts
   * @param connections open at once, at most
   * @param idle after which an unused connection is closed
   * @param answerWithin the longest a single answer of the server may take
   * @param spare what is used while the first server is away
   */
  record Mail(
      String host,
      int port,
      String username,
      String password,
      @DefaultValue("none") Encryption encryption,
      @DefaultValue("Lead Pipeline <alerts@leadpipeline.test>") String from,
      @DefaultValue("8") int connections,
      @DefaultValue("60s") Duration idle,
      @DefaultValue("8s") Duration answerWithin,
      @Nullable Spare spare) {

    Mail {
      if (connections < 1) {
        throw new InvalidSetting("leadpipeline.mail.connections", "is too low", "1 or more");
      }
    }

    SmtpSettings smtp() {
      return new SmtpSettings(
          host, port, username, password, encryption, answerWithin, connections, idle);
    }

    SmtpSettings spareSmtp() {
      Spare it = Objects.requireNonNull(spare, "leadpipeline.mail.spare");
      return new SmtpSettings(
          it.host,
          it.port,
          it.username,
          it.password,
          it.encryption,
          answerWithin,
          connections,
          idle);
    }

    InternetAddress sender() {
      try {
        return new InternetAddress(from, true);
      } catch (AddressException malformed) {
        throw new InvalidSetting(
            "leadpipeline.mail.from", "is no address", "such as Sales <alerts@example.com>");
      }
    }
  }

  /** A second mail server. */
  record Spare(
      String host,
      @DefaultValue("25") int port,
      @DefaultValue("") String username,
      @DefaultValue("") String password,
      @DefaultValue("none") Encryption encryption) {}

  /**
   * How alerts are tried.
   *
   * @param every pause between two looks for alerts that are due
   * @param underWay how many may be on their way at once, recording included; a crash repeats at
   *     most these
   * @param timeLimit the longest a try may take
   * @param lease how long an alert under way belongs to its instance; after a crash others wait for
   *     it, so it is little longer than a try can take
   * @param firstPause after the first failed try; later ones double
   * @param longestPause between two tries
   * @param patience how long an alert is tried
   * @param circuitRest how long nothing is tried after most tries found the mail server away
   * @param bundleWithin how long a rep who was told of a lead is not reminded of it
   * @param alarmAfter how long an alert may wait for its rep to be known
   */
  record Alerts(
      @DefaultValue("1s") Duration every,
      @DefaultValue("16") int underWay,
      @DefaultValue("10s") Duration timeLimit,
      @DefaultValue("20s") Duration lease,
      @DefaultValue("1s") Duration firstPause,
      @DefaultValue("1m") Duration longestPause,
      @DefaultValue("24h") Duration patience,
      @DefaultValue("5s") Duration circuitRest,
      @DefaultValue("2m") Duration bundleWithin,
      @DefaultValue("60s") Duration alarmAfter) {

    Alerts {
      if (lease.compareTo(timeLimit.multipliedBy(2)) < 0) {
        throw new InvalidSetting(
            "leadpipeline.alerts.lease", "is too short", "at least twice the time-limit");
      }
      if (underWay < 1) {
        throw new InvalidSetting("leadpipeline.alerts.under-way", "is too low", "1 or more");
      }
    }

    /** How long a try waits for its turn; with the try itself it stays within the lease. */
    Duration turn() {
      return timeLimit.dividedBy(2);
    }
  }
}
