package io.leadpipeline.starter.flux;

import io.leadpipeline.starter.support.ServiceContract;

class FluxServiceTest extends ServiceContract {

  FluxServiceTest() {
    super(FluxService.class, "reactive");
  }
}
