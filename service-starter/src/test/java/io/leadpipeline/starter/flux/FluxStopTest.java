package io.leadpipeline.starter.flux;

import io.leadpipeline.starter.support.StopContract;

class FluxStopTest extends StopContract {

  FluxStopTest() {
    super(FluxService.class, "reactive");
  }
}
