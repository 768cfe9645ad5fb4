package io.leadpipeline.cli.demo;

/** An invented person. */
record Prospect(
    String firstName,
    String lastName,
    String fullName,
    String email,
    String phone,
    String country,
    String company,
    String jobTitle,
    Words words) {}
