package th.go.dopa.damrongdhama.settings.versions;

import java.util.List;

/** Everything that administrators decide, each with the version that holds now. */
public record SettingsPage(List<Past> settings) {}
