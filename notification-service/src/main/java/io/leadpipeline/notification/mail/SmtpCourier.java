package io.leadpipeline.notification.mail;

import io.leadpipeline.notification.application.Courier;
import io.leadpipeline.notification.domain.Delivery;
import io.leadpipeline.notification.domain.Letter;
import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.util.StreamProvider;
import java.time.Clock;
import java.util.Optional;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.eclipse.angus.mail.util.MailStreamProvider;

/** Hands letters to a mail server over connections that stay open. */
public final class SmtpCourier implements Courier, AutoCloseable {

  static {
    // Else the mail library searches the whole class path for it several times in each message.
    System.setProperty(StreamProvider.class.getName(), MailStreamProvider.class.getName());
  }

  private final GenericObjectPool<SMTPTransport> connections;
  private final MailFormat format;
  private final Clock clock;

  /** A courier for one server, with one sender for all letters. */
  public SmtpCourier(SmtpSettings settings, InternetAddress from, Clock clock) {
    Session session = Session.getInstance(settings.forClient(MailFormat.domainOf(from)));
    this.connections = SmtpConnections.pool(session, settings);
    this.format = new MailFormat(session, from);
    this.clock = clock;
  }

  @Override
  public Delivery send(Letter letter) {
    return address(letter.to())
        .map(to -> send(letter, to))
        .orElseGet(() -> new Delivery.Refused("bad-address"));
  }

  private static Optional<InternetAddress> address(String text) {
    try {
      InternetAddress address = new InternetAddress(text, true);
      boolean single = address.getAddress().contains("@") && !address.isGroup();
      return single ? Optional.of(address) : Optional.empty();
    } catch (AddressException malformed) {
      return Optional.empty();
    }
  }

  private Delivery send(Letter letter, InternetAddress to) {
    SMTPTransport connection;
    try {
      connection = connections.borrowObject();
    } catch (RuntimeException bug) {
      throw bug;
    } catch (Exception away) {
      return SmtpAnswers.unreached(away);
    }
    return send(letter, to, connection);
  }

  private Delivery send(Letter letter, InternetAddress to, SMTPTransport connection) {
    try {
      return transmit(letter, to, connection);
    } catch (RuntimeException bug) {
      throw bug;
    } catch (Exception failure) {
      return SmtpAnswers.failed(failure);
    }
  }

  private Delivery transmit(Letter letter, InternetAddress to, SMTPTransport connection)
      throws Exception {
    try {
      connection.sendMessage(format.format(letter, to, clock.instant()), new Address[] {to});
      Delivery accepted = SmtpAnswers.accepted(connection.getLastServerResponse());
      connections.returnObject(connection);
      return accepted;
    } catch (Exception failure) {
      connections.invalidateObject(connection);
      throw failure;
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}
