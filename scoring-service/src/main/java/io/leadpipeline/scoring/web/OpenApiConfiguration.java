package io.leadpipeline.scoring.web;

import io.leadpipeline.events.OpenValue;
import io.leadpipeline.starter.problem.Problem;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How this API describes itself at {@code /openapi}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

  private static final String PROBLEM = "Problem";
  private static final String TOKEN = "token";
  private static final Map<String, String> PROBLEMS =
      Map.of(
          "401", "No token, or an unknown one",
          "403", "The token's role does not suffice",
          "404", "Nothing has this id",
          "422", "Parameters are wrong: errors names each, with a code and what was expected",
          "503", "Not possible now; Retry-After says when to try again");

  @Bean
  OpenAPI scoringApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Lead Pipeline: scoring")
                .version("1")
                .license(new License().name("Apache-2.0"))
                .description(
                    "Leads: who they are, how close to a target customer, how interested, how far"
                        + " qualified, and why. Reading needs the role reader, which does not see"
                        + " who a person is; reps and all above see all. Deciding, also about the"
                        + " model, needs the role manager. Times are UTC, ISO 8601. What is absent"
                        + " was not said."))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Every operation is refused in the same ways. */
  @Bean
  OpenApiCustomizer problems() {
    return api -> {
      ModelConverters.getInstance(true)
          .readAll(new AnnotatedType(Problem.class))
          .forEach(api.getComponents()::addSchemas);
      api.getPaths()
          .values()
          .forEach(path -> path.readOperations().forEach(OpenApiConfiguration::addProblems));
    };
  }

  /** An open word of the contract is written as bare text. */
  @Bean
  ModelConverter openValues() {
    return (type, context, chain) -> {
      var java = Json.mapper().constructType(type.getType());
      if (java != null && OpenValue.class.isAssignableFrom(java.getRawClass())) {
        Schema<?> text = new StringSchema();
        text.addType("string");
        return text;
      }
      return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    };
  }

  private static void addProblems(Operation operation) {
    boolean ofOne =
        operation.getParameters() != null
            && operation.getParameters().stream().anyMatch(it -> "path".equals(it.getIn()));
    PROBLEMS.forEach((status, meaning) -> {
      if (ofOne || !status.equals("404")) {
        operation.getResponses().addApiResponse(status, problem(meaning));
      }
    });
  }

  private static ApiResponse problem(String meaning) {
    Schema<?> schema = new Schema<>().$ref(PROBLEM);
    return new ApiResponse()
        .description(meaning)
        .content(
            new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
  }
}
