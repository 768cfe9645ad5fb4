package io.leadpipeline.starter.flux;

import io.leadpipeline.starter.support.LocalContract;

class FluxLocalTest extends LocalContract {

  FluxLocalTest() {
    super(FluxService.class, "reactive");
  }
}
