package io.leadpipeline.scoring;

import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.scoring.application.CheckpointLog;
import io.leadpipeline.scoring.application.LeadBook;
import io.leadpipeline.scoring.application.RecordSignals;
import io.leadpipeline.scoring.application.RefoldLeads;
import io.leadpipeline.scoring.application.SignalLog;
import io.leadpipeline.scoring.application.publishing.BacktestBook;
import io.leadpipeline.scoring.application.publishing.CarryOut;
import io.leadpipeline.scoring.application.publishing.FirstModel;
import io.leadpipeline.scoring.application.publishing.Histories;
import io.leadpipeline.scoring.application.publishing.LiveModel;
import io.leadpipeline.scoring.application.publishing.ModelBook;
import io.leadpipeline.scoring.application.publishing.ModelReader;
import io.leadpipeline.scoring.application.publishing.PublishModel;
import io.leadpipeline.scoring.application.publishing.RunBacktests;
import io.leadpipeline.scoring.application.publishing.TryModel;
import io.leadpipeline.scoring.cel.CelConditions;
import io.leadpipeline.scoring.domain.MailDomains;
import io.leadpipeline.scoring.jdbc.JdbcBacktestBook;
import io.leadpipeline.scoring.jdbc.JdbcHistories;
import io.leadpipeline.scoring.jdbc.JdbcModelBook;
import io.leadpipeline.scoring.jdbc.JsonColumns;
import io.leadpipeline.scoring.yaml.ModelFile;
import io.leadpipeline.scoring.yaml.YamlModels;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which model counts, how a draft is tried, and what a publication sets going. */
@Configuration(proxyBeanMethods = false)
class PublishingConfiguration {

  /** So far an instance may be behind. */
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

  @Bean
  ModelReader modelReader(MailDomains mail) {
    return new YamlModels(new ModelFile(new CelConditions(), mail));
  }

  @Bean
  ModelBook modelBook(JdbcClient jdbc, TransactionOperations transactions) {
    return new JdbcModelBook(jdbc, transactions);
  }

  @Bean
  BacktestBook backtestBook(JdbcClient jdbc, JsonColumns json) {
    return new JdbcBacktestBook(jdbc, json);
  }

  @Bean
  Histories histories(JdbcClient jdbc) {
    return new JdbcHistories(jdbc);
  }

  @Bean
  LiveModel liveModel(
      ModelBook book, ModelReader reader, ScoringProperties properties, Clock clock) {
    new ModelAtStart(properties.configDir(), new FirstModel(book, reader, clock)).bring();
    return new LiveModel(book, reader);
  }

  @Bean
  AbsenceMeters absences(LiveModel live) {
    return new AbsenceMeters(live);
  }

  @Bean
  PublishModel publishModel(
      ModelBook book, BacktestBook backtests, ModelReader reader, LiveModel live, Clock clock) {
    return new PublishModel(book, backtests, reader, live, UUID::randomUUID, clock);
  }

  @Bean
  TryModel tryModel(ModelBook book, LiveModel live, SignalLog signals, Clock clock) {
    return new TryModel(book, live, signals, clock);
  }

  @Bean
  RefoldLeads refoldLeads(
      LeadBook leads,
      SignalLog signals,
      CheckpointLog checkpoints,
      RecordSignals record,
      Clock clock) {
    return new RefoldLeads(leads, signals, checkpoints, record, clock);
  }

  @Bean
  CarryOut carryOut(
      ModelBook book,
      LiveModel live,
      Histories histories,
      RefoldLeads refold,
      TransactionOperations transactions) {
    return new CarryOut(book, live, histories, refold, transactions);
  }

  @Bean
  RunBacktests runBacktests(
      BacktestBook book, Histories histories, SignalLog signals, LiveModel live, Clock clock) {
    return new RunBacktests(book, histories, signals, live, clock);
  }

  @Bean
  Periodic following(LiveModel live, AbsenceMeters absences) {
    Runnable follow =
        () -> {
          live.run();
          absences.run();
        };
    return new Periodic("live-model", LOOK_EVERY, Phases.RELAY, follow);
  }

  @Bean
  Periodic carryingOut(CarryOut carryOut) {
    return new Periodic("publication", LOOK_EVERY, Phases.LISTENERS, carryOut);
  }

  @Bean
  Periodic backtesting(RunBacktests backtests) {
    return new Periodic("backtest", LOOK_EVERY, Phases.LISTENERS, backtests);
  }
}
