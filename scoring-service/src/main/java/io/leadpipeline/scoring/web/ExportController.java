package io.leadpipeline.scoring.web;

import io.leadpipeline.scoring.application.LeadOrder;
import io.leadpipeline.scoring.application.Mark;
import io.leadpipeline.scoring.application.SearchLeads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Leads as a file. */
@RestController
@Tag(name = "Leads")
class ExportController {

  private static final int PAGE = 500;
  private static final Map<String, Boolean> YES_OR_NO = Map.of("true", true, "false", false);
  private static final Set<String> NAMES = names();

  private final SearchLeads search;

  ExportController(SearchLeads search) {
    this.search = search;
  }

  @GetMapping(path = "/v1/leads.csv", produces = "text/csv")
  @Operation(
      summary = "The leads of a search as CSV",
      description =
          "All of them, read and sent page by page, the newest lead first unless sort says"
              + " otherwise. A cell that a spreadsheet would take for a formula, phone numbers"
              + " among them, begins with an apostrophe. Needs the role manager.")
  @ApiResponse(
      responseCode = "200",
      description = "UTF-8, comma separated, with a header",
      content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
  void export(
      @ParameterObject LeadParameters said,
      @Parameter(description = "true: begin with a byte order mark, for Excel", example = "true")
          @RequestParam
          Optional<String> bom,
      @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> all,
      HttpServletResponse response)
      throws IOException {
    Asked asked = new Asked();
    asked.only(NAMES, all);
    LeadRequest request = LeadRequest.of(said, asked);
    boolean marked = asked.word("bom", bom.orElse(null), YES_OR_NO).orElse(false);
    asked.done();
    LeadOrder order = said.sort() == null ? LeadOrder.CREATED : request.order();
    write(new LeadRequest(request.filter(), order), marked, response);
  }

  /** The first page is read before anything is sent, so that an outage is still answered as one. */
  private void write(LeadRequest request, boolean marked, HttpServletResponse response)
      throws IOException {
    SearchLeads.Slice page = page(request, Optional.empty());
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"");
    Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
    if (marked) {
      out.write('\ufeff');
    }
    LeadCsv csv = new LeadCsv(out);
    csv.header();
    page.leads().forEach(csv::row);
    while (page.next().isPresent()) {
      page = page(request, page.next());
      page.leads().forEach(csv::row);
    }
    csv.flush();
  }

  private SearchLeads.Slice page(LeadRequest request, Optional<Mark> after) {
    return search.page(request.filter(), request.order(), after, PAGE, Optional.empty());
  }

  private static Set<String> names() {
    Set<String> names = new TreeSet<>(LeadRequest.NAMES);
    names.add("bom");
    return Set.copyOf(names);
  }
}
