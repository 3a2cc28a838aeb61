package dev.rill.playground;

import dev.rill.playground.telegram.SimulatedTelegram;

/** What the readers of the events look at. */
record Audience(SimulatedTelegram telegram, Questions questions, AllFaults faults) {}
