package io.leadpipeline.starter.mvc;

import io.leadpipeline.starter.support.ServiceContract;

class MvcServiceTest extends ServiceContract {

  MvcServiceTest() {
    super(MvcService.class, "servlet");
  }
}
