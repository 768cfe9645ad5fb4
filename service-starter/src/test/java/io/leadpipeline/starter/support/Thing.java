package io.leadpipeline.starter.support;

import jakarta.validation.constraints.NotBlank;

/** A request body with a constraint. */
public record Thing(@NotBlank String name, int size) {}
