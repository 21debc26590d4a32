import Testing

/// Tests that run programs: one after the other, since there is one current host.
@Suite(.serialized) struct RunningTests {}
