package io.leadpipeline.routing;

import io.leadpipeline.messaging.Periodic;
import io.leadpipeline.messaging.Phases;
import io.leadpipeline.messaging.outbox.Outbox;
import io.leadpipeline.messaging.sql.Trips;
import io.leadpipeline.routing.application.ApplyStaff;
import io.leadpipeline.routing.application.ChangeHandoff;
import io.leadpipeline.routing.application.DeskBook;
import io.leadpipeline.routing.application.Foresee;
import io.leadpipeline.routing.application.ForeseeLoad;
import io.leadpipeline.routing.application.HandoffBook;
import io.leadpipeline.routing.application.Insight;
import io.leadpipeline.routing.application.MoveOnLeavers;
import io.leadpipeline.routing.application.PlanStaff;
import io.leadpipeline.routing.application.RehearseRoutes;
import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.application.RoutesFormat;
import io.leadpipeline.routing.application.RulesInForce;
import io.leadpipeline.routing.application.SetDuty;
import io.leadpipeline.routing.application.StaffBook;
import io.leadpipeline.routing.application.StaffFormat;
import io.leadpipeline.routing.application.TellWhy;
import io.leadpipeline.routing.application.WatchLine;
import io.leadpipeline.routing.cel.CelConditions;
import io.leadpipeline.routing.jdbc.JdbcInsight;
import io.leadpipeline.routing.jdbc.JdbcStaffBook;
import io.leadpipeline.routing.yaml.ConfigFiles;
import io.leadpipeline.routing.yaml.ConfigWatch;
import io.leadpipeline.routing.yaml.RoutesFile;
import io.leadpipeline.routing.yaml.TeamFile;
import io.leadpipeline.routing.yaml.TeamWatch;
import io.leadpipeline.starter.config.WatchedFile;
import io.leadpipeline.starter.config.WatchedFileHealth;
import io.leadpipeline.starter.config.WatchedFileMeter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The wiring of people, routes and what can be told of them. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {
  private static final String TEAM = "team.yml";

  @Bean
  JdbcStaffBook staffBook(JdbcClient jdbc) {
    return new JdbcStaffBook(jdbc);
  }

  @Bean
  ApplyStaff applyStaff(
      StaffBook book, Outbox outbox, TransactionOperations transactions, Clock clock) {
    return new ApplyStaff(book, outbox, transactions, clock);
  }

  @Bean
  PlanStaff planStaff(StaffBook book) {
    return new PlanStaff(book);
  }

  @Bean
  SetDuty setDuty(StaffBook book, Outbox outbox, TransactionOperations transactions, Clock clock) {
    return new SetDuty(book, outbox, transactions, clock);
  }

  @Bean
  StaffFormat staffFormat() {
    return TeamFile.format();
  }

  @Bean
  RoutesFormat routesFormat(RoutingProperties settings) {
    return new RoutesFile(new CelConditions(), settings.clocks());
  }

  @Bean
  WatchedFile<TeamFile.Saved> teamFile(RoutingProperties settings, ApplyStaff staff) {
    return new WatchedFile<>(
        settings.configDir().resolve(TEAM),
        TeamFile::saved,
        saved -> staff.applyOnce(saved.staff(), TEAM, saved.hash()));
  }

  @Bean
  TeamWatch teamWatch(WatchedFile<TeamFile.Saved> teamFile) {
    return new TeamWatch(teamFile);
  }

  @Bean
  Periodic teamWatching(WatchedFile<TeamFile.Saved> teamFile, RoutingProperties settings) {
    return new Periodic("team-watch", settings.routing().watch(), Phases.LISTENERS, teamFile::look);
  }

  @Bean
  WatchedFileHealth teamHealthIndicator(WatchedFile<TeamFile.Saved> teamFile) {
    return new WatchedFileHealth(teamFile);
  }

  @Bean
  WatchedFileMeter teamMeter(WatchedFile<TeamFile.Saved> teamFile) {
    return new WatchedFileMeter(teamFile);
  }

  @Bean
  ConfigWatch holidaysFile(RoutingProperties settings, RulesInForce rules) {
    return ConfigFiles.holidays(settings.configDir(), rules);
  }

  @Bean
  ConfigWatch routesFile(
      RoutingProperties settings, RoutesFormat format, Rota rota, RulesInForce rules) {
    return ConfigFiles.routes(settings.configDir(), format, rota, rules);
  }

  @Bean
  Periodic configWatching(List<ConfigWatch> files, SetDuty duty, RoutingProperties settings) {
    Runnable look =
        () -> {
          files.forEach(ConfigWatch::look);
          duty.endSayings();
        };
    return new Periodic("config-watch", settings.routing().watch(), Phases.LISTENERS, look);
  }

  @Bean
  Periodic leavers(HandoffBook handoffs, ChangeHandoff change, RoutingProperties settings) {
    var leavers = new MoveOnLeavers(handoffs, change);
    return new Periodic("leavers", settings.routing().watch(), Phases.LISTENERS, leavers::moveOn);
  }

  @Bean
  JdbcInsight insight(JdbcClient jdbc, Trips trips) {
    return new JdbcInsight(jdbc, trips);
  }

  @Bean
  TellWhy tellWhy(HandoffBook handoffs, Insight insight) {
    return new TellWhy(handoffs, insight);
  }

  @Bean
  Foresee foresee(DeskBook desks, Rota rota, RulesInForce rules, Clock clock) {
    return new Foresee(desks, rota, rules, clock);
  }

  @Bean
  ForeseeLoad foreseeLoad(Insight insight, Rota rota, RulesInForce rules, Clock clock) {
    return new ForeseeLoad(insight, rota, rules, clock);
  }

  @Bean
  RehearseRoutes rehearseRoutes(
      HandoffBook handoffs, DeskBook desks, Foresee foresee, RulesInForce rules) {
    return new RehearseRoutes(handoffs, desks, foresee, rules);
  }

  @Bean
  WatchLine watchLine(
      Insight insight,
      HandoffBook handoffs,
      ChangeHandoff change,
      Rota rota,
      RoutingProperties settings,
      Clock clock) {
    return new WatchLine(
        insight, handoffs, change, rota, settings.routing().unassignedAlarm(), clock);
  }

  @Bean
  MeterBinder lineMeters(WatchLine line) {
    return meters ->
        Gauge.builder("leadpipeline.handoffs.unassigned", line, one -> one.late().size())
            .description("Leads that wait for a rep for too long")
            .register(meters);
  }

  @Bean
  HealthIndicator unassignedHealthIndicator(WatchLine line) {
    return () -> Health.up().withDetail("waitingTooLong", line.late().size()).build();
  }

  @Bean
  Periodic lineWatching(WatchLine line, RoutingProperties settings) {
    return new Periodic("line-watch", settings.routing().watch(), Phases.LISTENERS, line::look);
  }
}
