package io.leadpipeline.mailsink;

import java.io.IOException;

/** Takes mail for anybody and delivers none of it. */
public final class MailSink implements AutoCloseable {

  private final SmtpListener smtp;
  private final MailboxServer mailbox;

  private MailSink(SmtpListener smtp, MailboxServer mailbox) {
    this.smtp = smtp;
    this.mailbox = mailbox;
  }

  /** Starts both servers; port 0 takes a free one. */
  public static MailSink start(MailSinkSettings settings) {
    MailIndex index = new MailIndex(settings.keep());
    SmtpListener smtp = SmtpListener.start(settings, index);
    try {
      return new MailSink(smtp, MailboxServer.start(settings, index));
    } catch (IOException e) {
      smtp.close();
      throw new PortTakenException("mailbox page", settings.httpPort(), "MAIL_SINK_HTTP_PORT", e);
    }
  }

  public int smtpPort() {
    return smtp.port();
  }

  public int httpPort() {
    return mailbox.port();
  }

  @Override
  public void close() {
    smtp.close();
    mailbox.close();
  }

  public static void main(String[] args) {
    try {
      MailSinkSettings settings = MailSinkSettings.from(System.getenv());
      MailSink sink = start(settings);
      Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(sink::close));
      System.out.printf(
          "mail sink ready: SMTP %s:%d, mailbox http://%s:%d%n",
          settings.bind(), sink.smtpPort(), settings.bind(), sink.httpPort());
    } catch (PortTakenException | IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
  }
}
