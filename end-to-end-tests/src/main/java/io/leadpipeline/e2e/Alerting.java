package io.leadpipeline.e2e;

import io.leadpipeline.events.AlertChannel;
import io.leadpipeline.localstack.Databases;
import io.leadpipeline.localstack.Service;
import io.leadpipeline.localstack.ServiceProcess;
import io.leadpipeline.messaging.SqlArrays;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Notification alone: told of handoffs in routing's place, posting to a stand-in. */
public final class Alerting implements AutoCloseable {

  private static final String SETTINGS =
      """
      {"leadpipeline": {"channels": {
        "web": {"plain": true, "also-reachable": ["127.0.0.0/8"]},
        "telegram": {"api": "%s", "token": "1:abc"},
        "webhook": {"secrets": ["whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="]}}%s}}
      """;
  private static final String TAKEN =
      """
      select (extract(epoch from %s - (content->'trail'->>'received')::timestamptz)
              * 1000000)::bigint as micros
      from alert
      where rep_id like :rep and channel = :channel and state = 'ACCEPTED_BY_CHANNEL'
      """;

  private final WebStandIn web = new WebStandIn();
  private final Running system;
  private final HandoffTopic handoffs;
  private final JdbcClient database;

  private Alerting(Path folder, List<String> jvmOptions, String moreSettings) {
    String settings = SETTINGS.formatted(web.url("/bot"), moreSettings);
    system = Running.alone(Service.NOTIFICATION, folder, jvmOptions, settings);
    handoffs = new HandoffTopic(system.stack().broker().bootstrapServers());
    String name = Service.NOTIFICATION.shortName();
    database =
        JdbcClient.create(
            new DriverManagerDataSource(
                system.stack().database().jdbcUrl(name), name, Databases.password(name)));
  }

  public static Alerting start(Path folder, List<String> jvmOptions) {
    return new Alerting(folder, jvmOptions, "");
  }

  /** The same with a mail server on this port. */
  public static Alerting start(Path folder, List<String> jvmOptions, int smtpPort) {
    return new Alerting(folder, jvmOptions, ", \"mail\": {\"port\": %d}".formatted(smtpPort));
  }

  public Running system() {
    return system;
  }

  public ServiceProcess service() {
    return system.stack().service(Service.NOTIFICATION);
  }

  public WebStandIn web() {
    return web;
  }

  public HandoffTopic handoffs() {
    return handoffs;
  }

  public JdbcClient database() {
    return database;
  }

  /** Returns once notification knows the rep and where the channel finds them. */
  public void rep(String id, AlertChannel channel) {
    reps(List.of(id), channel);
  }

  /** The same of many, each with an address of their own. */
  public void reps(List<String> ids, AlertChannel channel) {
    ids.forEach(id -> handoffs.rep(id, List.of(channel)).join());
    if (!channel.equals(AlertChannel.EMAIL)) {
      ids.forEach(id -> target(id, channel));
    }
    String known = "select count(*) from person where rep_id = any(:ids)";
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(() ->
            database.sql(known).param("ids", SqlArrays.texts(ids)).query(Long.class).single()
                == ids.size());
  }

  private void target(String rep, AlertChannel channel) {
    String name = channel.value().toLowerCase(Locale.ROOT);
    String address =
        channel.equals(AlertChannel.WEBHOOK)
            ? web.url("/webhook/" + rep)
            : Integer.toUnsignedString(rep.hashCode());
    String url =
        system.stack().url(Service.NOTIFICATION) + "/v1/people/" + rep + "/targets/" + name;
    HttpResponse<String> answer =
        system.http().send("PUT", url, "application/json", "{\"address\": \"" + address + "\"}");
    if (answer.statusCode() / 100 != 2) {
      throw new IllegalStateException(url + ": " + answer.statusCode() + " (expected: 204)");
    }
  }

  /** From each offer's event to the channel's yes, of all reps whose id is like this. */
  public List<Duration> taken(String rep, AlertChannel channel) {
    return until("state_at", rep, channel);
  }

  /** From each offer's event to the decision to alert. */
  public List<Duration> planned(String rep, AlertChannel channel) {
    return until("planned_at", rep, channel);
  }

  private List<Duration> until(String column, String rep, AlertChannel channel) {
    return database
        .sql(TAKEN.formatted(column))
        .param("rep", rep)
        .param("channel", channel.value())
        .query((row, _) -> Duration.ofNanos(row.getLong("micros") * 1_000))
        .list();
  }

  /** The same, of so many once they are there. */
  public List<Duration> taken(String rep, AlertChannel channel, int count) {
    return Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> taken(rep, channel), all -> all.size() >= count);
  }

  @Override
  public void close() {
    handoffs.close();
    system.close();
    web.close();
  }
}
