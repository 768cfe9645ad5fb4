package io.leadpipeline.routing.domain.routes;

import java.util.Map;

/** Whether a route is for a lead. */
@FunctionalInterface
public interface Condition {
  /** The condition of a route for everybody. */
  Condition ALWAYS = _ -> new Result.Said(true);

  Result test(Map<String, Object> facts);

  /** What came out. */
  sealed interface Result {
    /** Yes or no. */
    record Said(boolean matches) implements Result {}

    /** It could not be told, for a lead like this. */
    record Failed(String why) implements Result {}
  }
}
