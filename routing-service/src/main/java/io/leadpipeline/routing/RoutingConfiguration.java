package io.leadpipeline.routing;

import com.github.kagkarlsson.scheduler.task.Task;
import io.leadpipeline.events.Topics;
import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.consumer.Consumers;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.Announcements;
import io.leadpipeline.routing.application.AnswerOffer;
import io.leadpipeline.routing.application.ChangeHandoff;
import io.leadpipeline.routing.application.DeskBook;
import io.leadpipeline.routing.application.FollowUp;
import io.leadpipeline.routing.application.HandOutWaiting;
import io.leadpipeline.routing.application.HandoffBook;
import io.leadpipeline.routing.application.History;
import io.leadpipeline.routing.application.NoteAlerts;
import io.leadpipeline.routing.application.OfferLinks;
import io.leadpipeline.routing.application.ReassignHandoff;
import io.leadpipeline.routing.application.RecordMoves;
import io.leadpipeline.routing.application.ReportOutcome;
import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.application.RouteLead;
import io.leadpipeline.routing.application.RulesInForce;
import io.leadpipeline.routing.application.SetDuty;
import io.leadpipeline.routing.application.ShowLead;
import io.leadpipeline.routing.application.TakeAnswers;
import io.leadpipeline.routing.application.TakeNextStep;
import io.leadpipeline.routing.crypto.LinkKeys;
import io.leadpipeline.routing.crypto.SignedLinks;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.jdbc.JdbcAttention;
import io.leadpipeline.routing.jdbc.JdbcDeskBook;
import io.leadpipeline.routing.jdbc.JdbcHandoffBook;
import io.leadpipeline.routing.jdbc.JdbcHistory;
import io.leadpipeline.routing.jdbc.JdbcRota;
import io.leadpipeline.routing.scheduling.HandoffTimer;
import io.leadpipeline.routing.scheduling.ScheduledTimers;
import io.leadpipeline.starter.startup.LocalProfile;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.support.TransactionOperations;

/** The wiring diagram. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {
  @Bean
  JdbcHandoffBook handoffBook(JdbcClient jdbc, Trips trips) {
    return new JdbcHandoffBook(jdbc, trips);
  }

  @Bean
  JdbcRota rota(
      Trips trips,
      JdbcHandoffBook handoffs,
      RoutingProperties settings,
      Environment environment,
      Clock clock) {
    boolean unlimited = settings.routing().unlimitedCapacity();
    requireLocal(unlimited, environment, "leadpipeline.routing.unlimited-capacity");
    return new JdbcRota(trips, handoffs, clock, !unlimited);
  }

  @Bean
  RulesInForce rulesInForce(RoutingProperties settings, Environment environment) {
    boolean always = settings.routing().alwaysOnDuty();
    requireLocal(always, environment, "leadpipeline.routing.always-on-duty");
    return new RulesInForce(Routes.builtIn(settings.clocks()), always);
  }

  private static void requireLocal(boolean used, Environment environment, String setting) {
    if (used) {
      LocalProfile.require(environment, setting);
    }
  }

  @Bean
  JdbcDeskBook deskBook(Trips trips, JdbcHandoffBook handoffs, Clock clock) {
    return new JdbcDeskBook(trips, handoffs, clock);
  }

  @Bean
  OfferLinks offerLinks(RoutingProperties settings, Clock clock) {
    var keys = new LinkKeys(settings.requiredLinkKeys());
    return new SignedLinks(settings.requiredPublicUrl(), keys, clock);
  }

  @Bean
  RecordMoves recordMoves(
      HandoffBook handoffs,
      Rota rota,
      OfferLinks links,
      RulesInForce rules,
      RoutingProperties settings,
      Outbox outbox,
      FollowUp followUp,
      Clock clock) {
    var announcements = new Announcements(links, settings.routing().linkLife(), clock);
    int mostHops = settings.routing().answer().mostHops();
    return new RecordMoves(handoffs, rota, announcements, rules, outbox, followUp, mostHops, clock);
  }

  @Bean
  JdbcHistory history(JdbcClient jdbc, Trips trips) {
    return new JdbcHistory(jdbc, trips);
  }

  @Bean
  FollowUp followUp(Trips trips, History history, SetDuty duty, RoutingProperties settings) {
    var attention = new JdbcAttention(trips, settings.routing().answer().missesUntilAway());
    var timers = new ScheduledTimers(trips);
    return new FollowUp(timers, history, attention, duty::setAway, settings.patience());
  }

  @Bean
  Task<Void> handoffTimer(ChangeHandoff change) {
    return HandoffTimer.task(new TakeNextStep(change));
  }

  @Bean
  com.github.kagkarlsson.scheduler.Clock schedulerClock(Clock clock) {
    return clock::instant;
  }

  @Bean
  ReassignHandoff reassignHandoff(ChangeHandoff change, Rota rota) {
    return new ReassignHandoff(change, rota);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> stages(
      Consumers consumers,
      DeskBook desks,
      RecordMoves moves,
      Rota rota,
      RulesInForce rules,
      RoutingProperties settings,
      Clock clock) {
    var step = new RouteLead(desks, moves, rota, rules, settings.patience(), clock);
    return consumers.consume("routing.stages", Topics.STAGES, step);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> answers(
      Consumers consumers,
      DeskBook desks,
      HandoffBook handoffs,
      RecordMoves moves,
      RoutingProperties settings,
      Clock clock) {
    var step = new TakeAnswers(desks, handoffs, moves, settings.patience(), clock);
    return consumers.consume("routing.answers", Topics.ANSWERS, step);
  }

  @Bean
  ConcurrentMessageListenerContainer<String, byte[]> alerts(
      Consumers consumers, HandoffBook handoffs) {
    return consumers.consume("routing.alerts", Topics.ALERTS, new NoteAlerts(handoffs));
  }

  @Bean
  ChangeHandoff changeHandoff(
      DeskBook desks, HandoffBook handoffs, RecordMoves moves, TransactionOperations transactions) {
    return new ChangeHandoff(desks, handoffs, moves, transactions);
  }

  @Bean
  AnswerOffer answerOffer(ChangeHandoff change, RoutingProperties settings, Clock clock) {
    return new AnswerOffer(change, settings.patience(), clock);
  }

  @Bean
  ReportOutcome reportOutcome(AnswerOffer offers) {
    return new ReportOutcome(offers);
  }

  @Bean
  ShowLead showLead(HandoffBook handoffs, DeskBook desks, Rota rota, History history) {
    return new ShowLead(handoffs, desks, rota, history);
  }

  @Bean
  HandOutWaiting handOutWaiting(
      HandoffBook handoffs,
      DeskBook desks,
      Rota rota,
      RecordMoves moves,
      RulesInForce rules,
      TransactionOperations transactions,
      Clock clock) {
    return new HandOutWaiting(handoffs, desks, rota, moves, rules, transactions, clock);
  }

  @Bean
  Periodic waitingLine(HandOutWaiting line, RoutingProperties settings) {
    return new Periodic(
        "waiting-line", settings.routing().watch(), Phases.LISTENERS, line::handOut);
  }

  @Bean
  MeterBinder waitingMeters(HandOutWaiting line) {
    return meters ->
        Gauge.builder("leadpipeline.handoffs.waiting", line, HandOutWaiting::length)
            .description("Leads that wait for a rep; -1 while the database is away")
            .register(meters);
  }
}
