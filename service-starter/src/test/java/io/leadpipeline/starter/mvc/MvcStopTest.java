package io.leadpipeline.starter.mvc;

import io.leadpipeline.starter.support.StopContract;

class MvcStopTest extends StopContract {

  MvcStopTest() {
    super(MvcService.class, "servlet");
  }
}
