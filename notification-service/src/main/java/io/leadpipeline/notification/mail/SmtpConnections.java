package io.leadpipeline.notification.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** Opens, checks and closes connections to the mail server. */
final class SmtpConnections extends BasePooledObjectFactory<SMTPTransport> {

  /** A connection used more recently is trusted without asking the server. */
  private static final Duration FRESH = Duration.ofSeconds(2);

  /** Servers end connections that carry too many messages; 100 is a common limit. */
  private static final int MOST_MESSAGES = 100;

  private final Session session;
  private final SmtpSettings settings;

  private SmtpConnections(Session session, SmtpSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  static GenericObjectPool<SMTPTransport> pool(Session session, SmtpSettings settings) {
    GenericObjectPoolConfig<SMTPTransport> config = new GenericObjectPoolConfig<>();
    config.setMaxTotal(settings.connections());
    config.setMaxIdle(settings.connections());
    config.setMaxWait(settings.timeout());
    config.setTestOnBorrow(true);
    config.setMinEvictableIdleDuration(settings.idle());
    config.setTimeBetweenEvictionRuns(settings.idle().dividedBy(4));
    config.setJmxEnabled(false);
    return new GenericObjectPool<>(new SmtpConnections(session, settings), config);
  }

  @Override
  public SMTPTransport create() throws MessagingException {
    SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
    if (settings.username().isEmpty()) {
      transport.connect(settings.host(), settings.port(), null, null);
    } else {
      transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
    }
    return transport;
  }

  @Override
  public PooledObject<SMTPTransport> wrap(SMTPTransport transport) {
    return new DefaultPooledObject<>(transport);
  }

  /** Asks the server only after a pause: a question costs a round trip. */
  @Override
  public boolean validateObject(PooledObject<SMTPTransport> pooled) {
    return pooled.getBorrowedCount() < MOST_MESSAGES
        && (pooled.getIdleDuration().compareTo(FRESH) < 0 || pooled.getObject().isConnected());
  }

  @Override
  public void destroyObject(PooledObject<SMTPTransport> pooled) throws MessagingException {
    pooled.getObject().close();
  }
}
