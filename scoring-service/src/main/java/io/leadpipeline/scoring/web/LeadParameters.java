package io.leadpipeline.scoring.web;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which leads a caller asks for, as it was written; {@link LeadRequest} is what it means. */
record LeadParameters(
    @Parameter(
            description = "An address of the lead, in any spelling. Also finds its test lead",
            example = "lan@acme.example")
        @Nullable String email,
    @Parameter(
            description = "Phone number in E.164; the + may be left out",
            example = "+84901234567")
        @Nullable String phone,
    @Parameter(
            description = "Any of these stages, as last recorded, parted by commas",
            example = "SRL,SQL")
        @Nullable List<String> stage,
    @Parameter(description = "Any of these temperatures, as last recorded", example = "HOT")
        @Nullable List<String> temperature,
    @Parameter(description = "Any of these personas of the model") @Nullable List<String> persona,
    @Parameter(description = "In any of these segments of the model")
        @Nullable List<String> segment,
    @Parameter(
            description =
                "Where the first signal came from: provider, provider/connection or"
                    + " provider/connection/form",
            example = "form/local/demo")
        @Nullable String source,
    @Parameter(description = "The first form") @Nullable String form,
    @Parameter(description = "utm_campaign of the first signal, else of the first form")
        @Nullable String campaign,
    @Parameter(description = "Title of the first webinar") @Nullable String webinar,
    @Parameter(
            description =
                "Beginnings of words in name, e-mail, company or domain, all of which must be"
                    + " there; case and accents do not matter. Needs the role rep",
            example = "nguyen acme")
        @Nullable String text,
    @Parameter(
            description =
                "true: only test leads, false: none, any: both. Without it false, or any when"
                    + " email or phone names the person",
            example = "false")
        @Nullable String test,
    @Parameter(
            description =
                "last-signal: who did something last comes first. created: the newest lead first;"
                    + " pages then hold every lead exactly once whatever happens meanwhile",
            example = "last-signal")
        @Nullable String sort) {}
