package io.leadpipeline.bad.web;

/** A name that says nothing. */
public final class LeadManager {}
