package io.leadpipeline.prove;

import java.util.List;

/** One promise, checked against the evidence. */
interface Check {

  List<Finding> findings(Evidence evidence);
}
