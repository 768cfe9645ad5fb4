package io.leadpipeline.routing.yaml;

import io.leadpipeline.messaging.Phases;
import io.leadpipeline.routing.application.Rota;
import io.leadpipeline.routing.application.RoutesFormat;
import io.leadpipeline.routing.application.RulesInForce;
import io.leadpipeline.routing.domain.hours.Holidays;
import io.leadpipeline.routing.domain.routes.Routes;
import io.leadpipeline.routing.yaml.ConfigWatch.Applied;
import java.nio.file.Path;
import java.util.List;

/** The files of the configuration folder that routing reads beside the team's, in their order. */
public final class ConfigFiles {
  private static final String HOLIDAYS = "holidays.yml";
  private static final String ROUTES = "routes.yml";

  private ConfigFiles() {}

  /** Public holidays; none without a file. */
  public static ConfigWatch holidays(Path folder, RulesInForce rules) {
    return new ConfigWatch(
        folder.resolve(HOLIDAYS), Phases.LISTENERS - 2, text -> applyHolidays(text, rules));
  }

  /** Where leads go; all to the first team without a file. */
  public static ConfigWatch routes(
      Path folder, RoutesFormat format, Rota rota, RulesInForce rules) {
    return new ConfigWatch(
        folder.resolve(ROUTES),
        Phases.LISTENERS - 1,
        text -> applyRoutes(text, format, rota, rules));
  }

  private static Applied applyHolidays(String text, RulesInForce rules) {
    return switch (HolidaysFile.read(text)) {
      case Reading.Good<Holidays>(Holidays read) -> {
        rules.use(read);
        yield new Applied.Done("countries: " + read.byCountry().size());
      }
      case Reading.Bad<Holidays>(List<String> problems) -> new Applied.Refused(problems);
    };
  }

  private static Applied applyRoutes(
      String text, RoutesFormat format, Rota rota, RulesInForce rules) {
    return switch (format.read(text, rota.people())) {
      case RoutesFormat.Outcome.Good(Routes read) -> {
        rules.use(read);
        yield new Applied.Done("routes: " + read.ordered().size() + ", " + read.version());
      }
      case RoutesFormat.Outcome.Bad(List<String> problems) -> new Applied.Refused(problems);
    };
  }
}
