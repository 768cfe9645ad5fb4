package io.leadpipeline.scoring;

import io.leadpipeline.events.AlertEvent;
import io.leadpipeline.events.HandoffEvent;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.codec.EventJson;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.scoring.application.CheckpointLog;
import io.leadpipeline.scoring.application.FindLeads;
import io.leadpipeline.scoring.application.FollowTrails;
import io.leadpipeline.scoring.application.FunnelBook;
import io.leadpipeline.scoring.application.IdentityBook;
import io.leadpipeline.scoring.application.LeadBook;
import io.leadpipeline.scoring.application.LeadIndex;
import io.leadpipeline.scoring.application.LeadStory;
import io.leadpipeline.scoring.application.RecordSignals;
import io.leadpipeline.scoring.application.ScoreSignals;
import io.leadpipeline.scoring.application.SearchLeads;
import io.leadpipeline.scoring.application.SignalLog;
import io.leadpipeline.scoring.application.TakeOutcomes;
import io.leadpipeline.scoring.application.TakeSignals;
import io.leadpipeline.scoring.application.TrailLog;
import io.leadpipeline.scoring.application.publishing.LiveModel;
import io.leadpipeline.scoring.domain.MailDomains;
import io.leadpipeline.scoring.jdbc.JdbcFunnelBook;
import io.leadpipeline.scoring.jdbc.JdbcLeadBook;
import io.leadpipeline.scoring.jdbc.JdbcLeadIndex;
import io.leadpipeline.scoring.jdbc.JdbcLeadStory;
import io.leadpipeline.scoring.jdbc.JdbcSignalLog;
import io.leadpipeline.scoring.jdbc.JdbcTrailLog;
import io.leadpipeline.scoring.jdbc.JsonColumns;
import io.leadpipeline.scoring.mail.ListedMailDomains;
import io.leadpipeline.starter.access.AccessRules;
import io.leadpipeline.starter.access.Role;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.json.JsonMapper;

/** The wiring diagram. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScoringProperties.class)
class ScoringConfiguration {

  @Bean
  MailDomains mailDomains() {
    return new ListedMailDomains();
  }

  /** One JSON for events, columns and answers, so that a word is written the same everywhere. */
  @Bean
  JsonMapper json() {
    return EventJson.mapper();
  }

  @Bean
  JsonColumns jsonColumns(JsonMapper json) {
    return new JsonColumns(json);
  }

  @Bean
  LeadBook leadBook(JdbcClient jdbc, JsonColumns json) {
    return new JdbcLeadBook(jdbc, json);
  }

  @Bean
  SignalLog signalLog(JdbcClient jdbc, JsonColumns json) {
    return new JdbcSignalLog(jdbc, json);
  }

  @Bean
  TrailLog trailLog(JdbcClient jdbc) {
    return new JdbcTrailLog(jdbc);
  }

  @Bean
  ScoreSignals scoreSignals(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      CheckpointLog checkpoints,
      LiveModel live,
      Clock clock) {
    return new ScoreSignals(leads, identities, signals, checkpoints, UUID::randomUUID, live, clock);
  }

  @Bean
  RecordSignals recordSignals(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      CheckpointLog checkpoints,
      TrailLog trails,
      Outbox outbox,
      Clock clock) {
    return new RecordSignals(leads, identities, signals, checkpoints, trails, outbox, clock);
  }

  @Bean
  FindLeads findLeads(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      TrailLog trails,
      LeadIndex index,
      LiveModel live,
      Clock clock) {
    return new FindLeads(leads, identities, signals, trails, index, live, clock);
  }

  @Bean
  LeadIndex leadIndex(JdbcClient jdbc) {
    return new JdbcLeadIndex(jdbc);
  }

  @Bean
  LeadStory leadStory(JdbcClient jdbc, JsonColumns json) {
    return new JdbcLeadStory(jdbc, json);
  }

  @Bean
  FunnelBook funnelBook(JdbcClient jdbc, TransactionOperations transactions) {
    return new JdbcFunnelBook(jdbc, transactions);
  }

  @Bean
  SearchLeads searchLeads(FindLeads leads, LeadIndex index) {
    return new SearchLeads(leads, index);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> signals(
      Consumers consumers, ScoreSignals score, RecordSignals record) {
    return consumers.consume("scoring.signals", Topics.RECEIVED, new TakeSignals(score, record));
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> outcomes(
      Consumers consumers, ScoreSignals score, RecordSignals record, Clock clock) {
    var step = new TakeOutcomes(score, record, clock);
    return consumers.consume("scoring.outcomes", Topics.OUTCOMES, step);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> handoffTrail(
      Consumers consumers, TrailLog trails) {
    var step = new FollowTrails<HandoffEvent>(trails, event -> event.handoff().id());
    return consumers.consume("scoring.handoff-trail", Topics.HANDOFFS, step);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> alertTrail(
      Consumers consumers, TrailLog trails) {
    var step = new FollowTrails<AlertEvent>(trails, event -> event.alert().handoffId());
    return consumers.consume("scoring.alert-trail", Topics.ALERTS, step);
  }

  @Bean
  AccessRules accessRules() {
    return AccessRules.none()
        .require(Role.MANAGER, "/v1/leads.csv")
        .require(Role.MANAGER, "POST /v1/leads/*/merge", "POST /v1/leads/*/split")
        .require(Role.MANAGER, "POST /v1/models/**")
        .require(Role.READER, "/v1/**", "/openapi/**", "/openapi.yaml");
  }
}
