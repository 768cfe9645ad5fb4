package io.leadpipeline.scoring;

import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.scoring.application.CheckpointLog;
import io.leadpipeline.scoring.application.DecisionLog;
import io.leadpipeline.scoring.application.EvaluateLeads;
import io.leadpipeline.scoring.application.IdentityBook;
import io.leadpipeline.scoring.application.LeadBook;
import io.leadpipeline.scoring.application.MergeLeads;
import io.leadpipeline.scoring.application.RebuildLeads;
import io.leadpipeline.scoring.application.RecordSignals;
import io.leadpipeline.scoring.application.Rewriting;
import io.leadpipeline.scoring.application.SignalLog;
import io.leadpipeline.scoring.application.SplitLead;
import io.leadpipeline.scoring.application.publishing.LiveModel;
import io.leadpipeline.scoring.domain.LeadState;
import io.leadpipeline.scoring.jdbc.CheckpointRetention;
import io.leadpipeline.scoring.jdbc.JdbcChangeClock;
import io.leadpipeline.scoring.jdbc.JdbcCheckpointLog;
import io.leadpipeline.scoring.jdbc.JdbcDecisionLog;
import io.leadpipeline.scoring.jdbc.JdbcIdentityBook;
import io.leadpipeline.scoring.jdbc.JsonColumns;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Who is who, and what passing time does to leads. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

  private static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Duration TRIM_EVERY = Duration.ofHours(1);
  private static final Duration KEEP = Duration.ofDays(30);

  @Bean
  IdentityBook identityBook(JdbcClient jdbc) {
    return new JdbcIdentityBook(jdbc);
  }

  @Bean
  CheckpointLog checkpointLog(JdbcClient jdbc, JsonColumns json) {
    return new JdbcCheckpointLog(jdbc, json);
  }

  @Bean
  DecisionLog decisionLog(JdbcClient jdbc, JsonColumns json, LiveModel live) {
    return new JdbcDecisionLog(jdbc, json, () -> LeadState.unknown(live.get().model()));
  }

  @Bean
  Rewriting rewriting(
      SignalLog signals, CheckpointLog checkpoints, LiveModel live, RecordSignals record) {
    return new Rewriting(signals, checkpoints, live, record);
  }

  @Bean
  MergeLeads mergeLeads(
      LeadBook leads,
      IdentityBook identities,
      DecisionLog decisions,
      Rewriting rewriting,
      TransactionOperations transactions,
      Clock clock) {
    return new MergeLeads(leads, identities, decisions, rewriting, transactions, clock);
  }

  @Bean
  SplitLead splitLead(
      LeadBook leads,
      IdentityBook identities,
      SignalLog signals,
      DecisionLog decisions,
      Rewriting rewriting,
      LiveModel live,
      TransactionOperations transactions,
      Clock clock) {
    return new SplitLead(
        leads,
        identities,
        signals,
        decisions,
        rewriting,
        UUID::randomUUID,
        live,
        transactions,
        clock);
  }

  @Bean
  RebuildLeads rebuildLeads(
      LeadBook leads,
      SignalLog signals,
      CheckpointLog checkpoints,
      LiveModel live,
      TransactionOperations transactions,
      Clock clock) {
    return new RebuildLeads(leads, signals, checkpoints, live, transactions, clock);
  }

  @Bean
  EvaluateLeads evaluateLeads(
      JdbcClient jdbc,
      JsonColumns json,
      LeadBook leads,
      LiveModel live,
      Outbox outbox,
      TransactionOperations transactions,
      Clock clock) {
    var due = new JdbcChangeClock(jdbc, json);
    return new EvaluateLeads(due, leads, live, outbox, transactions, clock);
  }

  @Bean
  Periodic evaluating(EvaluateLeads evaluate) {
    return new Periodic("evaluation", LOOK_EVERY, Phases.LISTENERS, evaluate);
  }

  @Bean
  Periodic checkpointRetention(JdbcClient jdbc) {
    var trim = new CheckpointRetention(jdbc, KEEP);
    return new Periodic("checkpoint-retention", TRIM_EVERY, Phases.RELAY, trim);
  }
}
