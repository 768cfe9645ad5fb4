package io.leadpipeline.routing.application;

import io.leadpipeline.routing.domain.DutyPlan;
import io.leadpipeline.routing.domain.hours.Holidays;
import io.leadpipeline.routing.domain.routes.Routes;

/** The routes and holidays that count now; a change of their file replaces them. */
public final class RulesInForce {
  private final boolean aroundTheClock;
  private volatile Routes routes;
  private volatile DutyPlan duty;

  /**
   * Until the files are read.
   *
   * @param aroundTheClock whether hours and holidays count for nothing
   */
  public RulesInForce(Routes builtIn, boolean aroundTheClock) {
    this.routes = builtIn;
    this.aroundTheClock = aroundTheClock;
    this.duty = new DutyPlan(Holidays.NONE, aroundTheClock);
  }

  public Routes routes() {
    return routes;
  }

  public DutyPlan duty() {
    return duty;
  }

  public void use(Routes published) {
    this.routes = published;
  }

  public void use(Holidays holidays) {
    this.duty = new DutyPlan(holidays, aroundTheClock);
  }
}
