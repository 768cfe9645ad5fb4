package io.leadpipeline.cli.rejections;

import io.leadpipeline.cli.client.ServiceApi;
import io.leadpipeline.cli.target.CliFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * A decision about many things of one list.
 *
 * @param path where it is posted
 * @param more what belongs to it, such as a reason
 * @param example a filter, for whoever named nothing
 */
public record Decision(ServiceApi service, String path, Map<String, String> more, String example) {

  /** Page after page until all are decided; a filter that names nothing is a slip of the hand. */
  public void about(List<String> ids, Map<String, String> filter, Consumer<String> line) {
    if (ids.isEmpty() == filter.isEmpty()) {
      throw new CliFailure("Name either ids or a filter, such as " + example + ".");
    }
    Map<String, Object> order = new HashMap<>(more);
    order.put(ids.isEmpty() ? "filter" : "ids", ids.isEmpty() ? filter : ids);
    Map<String, String> next = Map.of();
    do {
      order.putAll(next);
      JsonNode page = service.post(path, order);
      Lines.results(page).forEach(line);
      next = Lines.next(page);
    } while (!next.isEmpty());
  }
}
