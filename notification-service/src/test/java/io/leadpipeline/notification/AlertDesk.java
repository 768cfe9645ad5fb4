package io.leadpipeline.notification;

import static org.awaitility.Awaitility.await;

import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.Topics;
import io.leadpipeline.notification.support.Inbox;
import io.leadpipeline.notification.support.Offers;
import io.leadpipeline.notification.support.Reps;
import io.leadpipeline.notification.support.RunningService;
import io.leadpipeline.notification.support.Told;
import io.leadpipeline.testsupport.Infrastructure;
import io.leadpipeline.testsupport.LawOfCounters;
import io.leadpipeline.testsupport.TopicProbe;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** The service, those who tell it of offers, its reps' mail and whoever asks about alerts. */
final class AlertDesk implements AutoCloseable {

  private final Inbox inbox = new Inbox();
  private final TopicProbe alerts = TopicProbe.fromNow(Topics.ALERTS);
  private final HttpClient http = HttpClient.newHttpClient();
  private final RunningService service;
  private final Told told;

  AlertDesk(String... settings) {
    service = RunningService.start(Infrastructure.freshDatabase(), inbox.port(), settings);
    told = new Told(service.jdbc());
  }

  /** Tells of reps who speak English, and waits until they are known. */
  void knows(String... reps) {
    for (String rep : reps) {
      told.outcomeOf(told.of(Reps.known(rep, 1, "en")));
    }
  }

  RunningService service() {
    return service;
  }

  Inbox inbox() {
    return inbox;
  }

  Told told() {
    return told;
  }

  /** What is told of an alert of this offer. */
  <E extends AlertEvent> E event(Class<E> type, Offers offer) {
    return alerts.await(type, event -> event.alert().handoffId().equals(offer.handoffId())).event();
  }

  MimeMessage onlyMailAbout(Offers offer) {
    return await().until(() -> mailAbout(offer), mail -> mail.size() == 1).getFirst();
  }

  List<MimeMessage> mailAbout(Offers offer) {
    return inbox.all().stream()
        .filter(mail -> Inbox.header(mail, "References").contains(offer.leadId().toString()))
        .toList();
  }

  long alertsIn(Offers offer) {
    return service
        .jdbc()
        .sql("select count(*) from alert where handoff_id = :id")
        .param("id", offer.handoffId())
        .query(Long.class)
        .single();
  }

  HttpResponse<String> get(String path, String token) {
    return request(service.url(path), token);
  }

  /** The status of what is said to a put. */
  int put(String path, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(service.url(path)))
            .header("Authorization", "Bearer local-admin")
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return send(request).statusCode();
  }

  HttpResponse<String> request(String url, String token) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build();
    return send(request);
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException failure) {
      throw new IllegalStateException(request.uri().toString(), failure);
    }
  }

  void countersAddUp() {
    LawOfCounters law = new LawOfCounters(Infrastructure.bootstrapServers(), service.jdbc());
    law.received("notification.handoffs", Topics.HANDOFFS, told::hasSent);
    law.received("notification.people", Topics.PEOPLE, told::hasSent);
    law.received("notification.notices", Topics.NOTICES, told::hasSent);
    law.written();
  }

  @Override
  public void close() {
    alerts.close();
    told.close();
    http.close();
    service.close();
    inbox.close();
  }
}
