package io.leadpipeline.mailsink;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Instant;

/** The SMTP side: any sender, any recipient, any password. */
final class SmtpListener implements AutoCloseable {

  private static final long START_MILLIS = 20_000;

  private final GreenMail server;

  private SmtpListener(GreenMail server) {
    this.server = server;
  }

  static SmtpListener start(MailSinkSettings settings, MailIndex index) {
    requireFreePort(settings);
    ServerSetup setup =
        new ServerSetup(settings.smtpPort(), settings.bind(), ServerSetup.PROTOCOL_SMTP);
    setup.setServerStartupTimeout(START_MILLIS);
    GreenMail server = new GreenMail(setup);
    server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    server
        .getUserManager()
        .setMessageDeliveryHandler(
            (message, recipient) -> new IndexedRecipient(recipient, index, Instant::now));
    server.start();
    return new SmtpListener(server);
  }

  /** GreenMail finds out in a thread of its own, with stack traces and after its time limit. */
  private static void requireFreePort(MailSinkSettings settings) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(settings.bind(), settings.smtpPort()));
    } catch (IOException e) {
      throw new PortTakenException("SMTP server", settings.smtpPort(), "MAIL_SINK_SMTP_PORT", e);
    }
  }

  int port() {
    return server.getSmtp().getPort();
  }

  @Override
  public void close() {
    server.stop();
  }
}
