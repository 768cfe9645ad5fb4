package io.leadpipeline.starter.mvc;

import io.leadpipeline.starter.support.LocalContract;

class MvcLocalTest extends LocalContract {

  MvcLocalTest() {
    super(MvcService.class, "servlet");
  }
}
