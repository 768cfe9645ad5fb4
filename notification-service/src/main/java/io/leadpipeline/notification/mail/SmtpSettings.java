package io.leadpipeline.notification.mail;

import java.time.Duration;
import java.util.Properties;

/**
 * How to reach the mail server.
 *
 * @param username empty for a server that asks for none
 * @param encryption of the connection
 * @param timeout for connecting, and for each answer
 * @param connections kept open at most
 * @param idle after which an unused connection is closed
 */
public record SmtpSettings(
    String host,
    int port,
    String username,
    String password,
    Encryption encryption,
    Duration timeout,
    int connections,
    Duration idle) {

  /** Whether and how the connection is encrypted. */
  public enum Encryption {
    /** Not at all: only for a server on the same machine. */
    NONE,
    /** The connection starts plain and must be upgraded. */
    STARTTLS,
    /** Encrypted from the first byte. */
    TLS
  }

  /**
   * What the mail client needs to know.
   *
   * @param domain the name it greets the server with
   */
  Properties forClient(String domain) {
    Properties client = new Properties();
    String millis = Long.toString(timeout.toMillis());
    client.setProperty("mail.smtp.connectiontimeout", millis);
    client.setProperty("mail.smtp.timeout", millis);
    client.setProperty("mail.smtp.writetimeout", millis);
    // Else the client asks the name service for this machine's name, which may take seconds.
    client.setProperty("mail.smtp.localhost", domain);
    client.setProperty("mail.smtp.auth", Boolean.toString(!username.isEmpty()));
    client.setProperty("mail.smtp.ssl.enable", Boolean.toString(encryption == Encryption.TLS));
    if (encryption == Encryption.TLS) {
      client.put("mail.smtp.ssl.socketFactory", new PromptEncryptedSockets());
    } else {
      client.put("mail.smtp.socketFactory", new PromptSockets());
      client.setProperty("mail.smtp.socketFactory.fallback", "false");
    }
    boolean upgrade = encryption == Encryption.STARTTLS;
    client.setProperty("mail.smtp.starttls.enable", Boolean.toString(upgrade));
    client.setProperty("mail.smtp.starttls.required", Boolean.toString(upgrade));
    return client;
  }
}
