package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.FeedbackPeriod;
import id.satugerbang.api.registry.model.ServiceStandard;
import java.util.UUID;

/** A standard that is open for feedback. */
public record OpenStandard(UUID release, FeedbackPeriod period, ServiceStandard standard) {}
